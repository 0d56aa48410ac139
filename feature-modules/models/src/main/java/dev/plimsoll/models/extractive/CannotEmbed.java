package dev.plimsoll.models.extractive;

/** What is asked of the embedding model is more than it can do. */
final class CannotEmbed extends RuntimeException {
  CannotEmbed(String why) {
    super(why);
  }
}
