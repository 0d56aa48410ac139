package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A chip: a short word for a state, with a colour. */
public class Chip extends Span {
  /** The meaning of the colour. */
  public enum Mood {
    NEUTRAL,
    GOOD,
    WARN,
    BAD
  }

  public Chip(String text, Mood mood) {
    super(text);
    addClassName("chip");
    if (mood != Mood.NEUTRAL) {
      addClassName(mood.name().toLowerCase(Locale.ROOT));
    }
  }

  /** A chip without a dot, for labels that are neither good nor bad. */
  public static Chip plain(String text) {
    var chip = new Chip(text, Mood.NEUTRAL);
    chip.addClassName("plain");
    return chip;
  }
}
