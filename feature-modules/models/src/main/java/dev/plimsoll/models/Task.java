package dev.plimsoll.models;

/** What a feature asks of a model; a model that cannot write freely works by it. */
public enum Task {
  /** Carry on a conversation, with nothing given to rest on. */
  CHAT,
  /** Answer a question from passages, citing them as {@code [1]}, {@code [2]} … */
  ANSWER,
  /** Shorten a text. */
  SUMMARISE,
  /** Name the label that fits a text. */
  CLASSIFY
}
