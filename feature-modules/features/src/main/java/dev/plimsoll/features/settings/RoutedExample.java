package dev.plimsoll.features.settings;

import dev.plimsoll.domain.ModelKey;

/** A question, and the model that a person found good enough for it. */
public record RoutedExample(String text, ModelKey model) {
  static final int LONGEST = 2_000;

  public RoutedExample {
    text = text.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "routes.examples.text must have 1 to " + LONGEST + " characters");
    }
  }
}
