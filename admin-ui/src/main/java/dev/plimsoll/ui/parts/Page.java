package dev.plimsoll.ui.parts;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/**
 * The frame of a page: its title, a sentence that says what it is for, its actions, its content.
 */
public class Page extends Main implements HasDynamicTitle {
  /** The id of the element of the page. */
  public static final String ID = "content";

  private final String title;
  private final Div actions = div("actions");

  public Page(String title, String purpose) {
    this.title = title;
    addClassName("page");
    // For the link that skips the menu.
    setId(ID);
    getElement().setAttribute("tabindex", "-1");
    var words = div("words", new H1(title));
    if (!purpose.isEmpty()) {
      words.add(new Paragraph(purpose));
    }
    add(div("page-head", words, actions));
  }

  /** Puts buttons beside the title. */
  public void addActions(Component... buttons) {
    actions.add(buttons);
  }

  @Override
  public String getPageTitle() {
    return text("page.title", title);
  }
}
