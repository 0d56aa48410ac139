package dev.plimsoll.calls.jdbc;

import dev.plimsoll.platform.Fitting;

/** Shortens texts to the length of their columns. */
public final class Texts {
  private Texts() {}

  /** The text, or as much of its start as fits, with an ellipsis. */
  public static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    return text.substring(0, Fitting.wholeCharacters(text, length - 1)) + "…";
  }
}
