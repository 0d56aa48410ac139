package dev.plimsoll.models.extractive;

/** The embedding model cannot do what was requested. */
final class CannotEmbed extends RuntimeException {
  CannotEmbed(String why) {
    super(why);
  }
}
