package dev.plimsoll.models.api;

/** What of its usage a provider has told. */
public enum Counted {
  /** All of it, or there is none. */
  ALL,
  /** The question; the answer broke off before its tokens were counted. */
  QUESTION,
  /** Nothing, although it has read the question. */
  NOTHING
}
