package dev.plimsoll.models.keys;

/** The answer of the pool to a call that needs a key. Times are in milliseconds. */
public sealed interface KeySelection {
  /** The call may use this key from that time on; 0 means at once. */
  record Take(PooledKey key, long from) implements KeySelection {}

  /** No key is free in time; the first will be at that time. */
  record Late(long freeAt) implements KeySelection {}
}
