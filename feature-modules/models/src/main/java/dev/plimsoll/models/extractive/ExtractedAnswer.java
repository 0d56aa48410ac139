package dev.plimsoll.models.extractive;

/** What is said, and whether that is only that nothing was found. */
record ExtractedAnswer(String text, boolean abstained) {
  static ExtractedAnswer of(String text) {
    return new ExtractedAnswer(text, false);
  }

  static ExtractedAnswer abstained(String text) {
    return new ExtractedAnswer(text, true);
  }
}
