package dev.plimsoll.calls.record;

/** A user's judgement of an answer. */
public enum Thumb {
  UP,
  DOWN
}
