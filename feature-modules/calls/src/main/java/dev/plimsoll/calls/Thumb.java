package dev.plimsoll.calls;

/** What an asker thinks of an answer. */
public enum Thumb {
  UP,
  DOWN
}
