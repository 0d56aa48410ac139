package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** A frame with a heading around what belongs together. */
public class Card extends Div {
  public Card(String heading, Component... parts) {
    addClassNames("card", "stack");
    add(new H2(heading));
    add(parts);
  }
}
