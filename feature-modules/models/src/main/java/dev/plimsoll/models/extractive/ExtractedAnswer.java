package dev.plimsoll.models.extractive;

/** An answer, and whether it only says that nothing was found. */
record ExtractedAnswer(String text, boolean abstained) {
  static ExtractedAnswer of(String text) {
    return new ExtractedAnswer(text, false);
  }

  static ExtractedAnswer abstained(String text) {
    return new ExtractedAnswer(text, true);
  }
}
