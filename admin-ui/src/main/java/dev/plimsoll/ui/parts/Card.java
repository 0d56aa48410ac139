package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** A card: a frame with a heading. */
public class Card extends Div {
  public Card(String heading, Component... parts) {
    addClassNames("card", "stack");
    add(new H2(heading));
    add(parts);
  }
}
