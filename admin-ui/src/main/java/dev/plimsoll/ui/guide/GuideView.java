package dev.plimsoll.ui.guide;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.plimsoll.knowledge.Document;
import dev.plimsoll.knowledge.KnowledgeBase;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;

/** One page of the guide, with the list of all pages beside it. */
@Route(value = "guide/:page?", layout = MainLayout.class)
@PermitAll
@CdiComponent
public class GuideView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient KnowledgeBase knowledge;
  private String title = "Guide";

  @Inject
  GuideView(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var pages = knowledge.documents(KnowledgeBase.GUIDE);
    var wanted = event.getRouteParameters().get("page");
    var page =
        wanted
            .map(id -> knowledge.document(KnowledgeBase.GUIDE, id))
            .orElseGet(() -> pages.stream().findFirst())
            .orElseThrow(() -> new NotFoundException("no page of the guide"));
    show(page);
  }

  private void show(Document page) {
    title = page.title();
    removeAll();
    var contents = new Nav();
    contents.addClassName("guide-contents");
    contents.getElement().setAttribute("aria-label", "Pages of the guide");
    for (var other : knowledge.documents(KnowledgeBase.GUIDE)) {
      var link = new Anchor("/guide/" + other.id(), other.title());
      link.getElement().setAttribute("aria-current", other.equals(page) ? "page" : "false");
      contents.add(link);
    }
    var text = new Div(new Html("<article>" + GuideHtml.of(page) + "</article>"));
    text.addClassName("guide-text");
    var columns = new Div(contents, text);
    columns.addClassName("guide");
    var frame = new Page(page.title(), "");
    frame.add(columns);
    add(frame);
    // The browser looked for the anchor before the page was there. On a narrow page the list of
    // pages is one line, in which the page shown may be far to the right.
    getElement()
        .executeJs(
            "this.querySelector('[aria-current=page]')?.scrollIntoView({block: 'nearest', inline:"
                + " 'center'}); setTimeout(() => location.hash && document.getElementById(location.hash.slice(1))"
                + "?.scrollIntoView(), 50)");
  }

  @Override
  public String getPageTitle() {
    return title + " · Plimsoll";
  }
}
