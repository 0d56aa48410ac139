package dev.plimsoll.ui.guide;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Route;
import dev.plimsoll.knowledge.Document;
import dev.plimsoll.knowledge.KnowledgeBase;
import dev.plimsoll.ui.parts.DetailView;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Optional;

/** One page of the guide, with the list of all pages beside it. */
@Route(value = "guide/:page?", layout = MainLayout.class)
@PermitAll
@CdiComponent
public class GuideView extends DetailView<Document> {
  /**
   * Scrolls to the anchor, because the browser looked for it before the page was ready. On a narrow
   * page the list of pages is one line, in which the current page may be far to the right.
   */
  private static final String GO_TO_ANCHOR =
      "this.querySelector('[aria-current=page]')?.scrollIntoView({block: 'nearest', inline:"
          + " 'center'}); setTimeout(() => location.hash && document.getElementById("
          + "location.hash.slice(1))?.scrollIntoView(), 50)";

  private final KnowledgeBase knowledge;

  @Inject
  GuideView(KnowledgeBase knowledge) {
    super("page");
    this.knowledge = knowledge;
  }

  @Override
  protected Optional<Document> find(String name) {
    return name.isEmpty()
        ? knowledge.documents(KnowledgeBase.GUIDE).stream().findFirst()
        : knowledge.document(KnowledgeBase.GUIDE, name);
  }

  @Override
  protected Page page(Document document) {
    var page = new Page(document.title(), "");
    var words = new Html("<article>" + GuideHtml.of(document) + "</article>");
    page.add(div("guide", contents(document), div("guide-text", words)));
    page.getElement().executeJs(GO_TO_ANCHOR);
    return page;
  }

  private Nav contents(Document shown) {
    var contents = styled(new Nav(), "guide-contents");
    contents.getElement().setAttribute("aria-label", text("guide.pages"));
    for (var other : knowledge.documents(KnowledgeBase.GUIDE)) {
      var link = new Anchor("/guide/" + other.id(), other.title());
      link.getElement().setAttribute("aria-current", other.equals(shown) ? "page" : "false");
      contents.add(link);
    }
    return contents;
  }
}
