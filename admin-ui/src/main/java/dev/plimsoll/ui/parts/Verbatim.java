package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.html.Pre;

/** A text word for word, line by line. */
public class Verbatim extends Pre {
  public Verbatim(String text) {
    super(text);
    addClassName("code");
  }
}
