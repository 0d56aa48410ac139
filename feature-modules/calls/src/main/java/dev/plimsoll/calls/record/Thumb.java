package dev.plimsoll.calls.record;

/** What an asker thinks of an answer. */
public enum Thumb {
  UP,
  DOWN
}
