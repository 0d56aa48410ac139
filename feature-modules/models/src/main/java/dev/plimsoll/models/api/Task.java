package dev.plimsoll.models.api;

/** What a feature asks of a model, for models that cannot write freely. */
public enum Task {
  /** Continue a conversation, without passages to rest on. */
  CHAT,
  /** Answer a question from passages, citing them as {@code [1]}, {@code [2]} … */
  ANSWER,
  /** Shorten a text. */
  SUMMARISE,
  /** Name the label that fits a text. */
  CLASSIFY,
  /**
   * Turn texts into vectors, as {@code POST /v1/embeddings} of the OpenAI API does: the question is
   * in the options, the answer only in its raw form.
   */
  EMBED;

  /** Whether people can read the answer. */
  public boolean isForPeople() {
    return this != EMBED;
  }
}
