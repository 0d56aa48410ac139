package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.html.Pre;
import dev.plimsoll.ui.text.VisibleSigns;

/** A preformatted text, with what is hidden in it. */
public class Verbatim extends Pre {
  public Verbatim(String text) {
    super(VisibleSigns.of(text));
    addClassName("code");
  }
}
