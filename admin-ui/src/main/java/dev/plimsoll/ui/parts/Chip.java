package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A short word on a thing's state, with a colour that says whether it is well. */
public class Chip extends Span {
  /** How well the thing is. */
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

  /** A chip without a dot, for labels that are neither well nor ill. */
  public static Chip plain(String text) {
    var chip = new Chip(text, Mood.NEUTRAL);
    chip.addClassName("plain");
    return chip;
  }
}
