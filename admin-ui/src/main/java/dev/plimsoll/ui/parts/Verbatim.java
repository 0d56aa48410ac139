package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.html.Pre;

/** A preformatted text. */
public class Verbatim extends Pre {
  public Verbatim(String text) {
    super(text);
    addClassName("code");
  }
}
