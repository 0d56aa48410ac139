package dev.plimsoll.ui.parts;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The empty state of a page: why there is nothing yet, and what to do next. */
public class EmptyState extends Div {
  /**
   * @param key of two texts: its {@code title} and what to do {@code next}
   */
  public EmptyState(VaadinIcon icon, String key, Component... actions) {
    this(icon, text(key + ".title"), text(key + ".next"), actions);
  }

  public EmptyState(VaadinIcon icon, String title, String next, Component... actions) {
    addClassName("empty");
    var picture = icon.create();
    picture.setSize("34px");
    add(picture, new H2(title), new Paragraph(next));
    add(actions);
  }
}
