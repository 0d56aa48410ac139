package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What a page shows where there is nothing yet: why, and what to do next. */
public class EmptyState extends Div {
  public EmptyState(VaadinIcon icon, String title, String whatNext, Component... actions) {
    addClassName("empty");
    var picture = icon.create();
    picture.setSize("34px");
    add(picture, new H2(title), new Paragraph(whatNext));
    add(actions);
  }
}
