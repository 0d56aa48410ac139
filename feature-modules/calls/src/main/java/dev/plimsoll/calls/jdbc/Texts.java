package dev.plimsoll.calls.jdbc;

/** Shortens texts to the length of their columns. */
public final class Texts {
  private Texts() {}

  /** The text, or as much of its start as fits, with an ellipsis. */
  public static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    var end = length - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
