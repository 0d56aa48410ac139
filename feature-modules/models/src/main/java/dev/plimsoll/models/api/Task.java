package dev.plimsoll.models.api;

/** What a feature asks of a model; a model that cannot write freely works by it. */
public enum Task {
  /** Carry on a conversation, with nothing given to rest on. */
  CHAT,
  /** Answer a question from passages, citing them as {@code [1]}, {@code [2]} … */
  ANSWER,
  /** Shorten a text. */
  SUMMARISE,
  /** Name the label that fits a text. */
  CLASSIFY,
  /**
   * Turn texts into vectors, as {@code POST /v1/embeddings} of the OpenAI wire does: the question
   * is in the options, the answer in its raw form only.
   */
  EMBED;

  /** Whether people can read the answer. */
  public boolean isForPeople() {
    return this != EMBED;
  }
}
