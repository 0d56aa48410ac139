package dev.plimsoll.models.extractive;

/** What is said, and whether that is only that nothing was found. */
record Answer(String text, boolean abstained) {
  static Answer of(String text) {
    return new Answer(text, false);
  }

  static Answer abstained(String text) {
    return new Answer(text, true);
  }
}
