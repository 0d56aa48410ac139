package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/**
 * The frame of a page: its title, a sentence that says what it is for, its actions, its content.
 */
public class Page extends Div implements HasComponents {
  private final Div actions = new Div();

  public Page(String title, String purpose) {
    addClassName("page");
    actions.addClassName("actions");
    var words = new Div(new H1(title));
    words.addClassName("words");
    if (!purpose.isEmpty()) {
      words.add(new Paragraph(purpose));
    }
    var head = new Div(words, actions);
    head.addClassName("page-head");
    add(head);
  }

  /** Puts buttons beside the title. */
  public void addActions(Component... buttons) {
    actions.add(buttons);
  }
}
