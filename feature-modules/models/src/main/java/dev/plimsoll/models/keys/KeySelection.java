package dev.plimsoll.models.keys;

/** What a call that wants to ask is told by the pool. Times are in milliseconds. */
public sealed interface KeySelection {
  /** It has this key from that moment on; 0 means at once. */
  record Take(PooledKey key, long from) implements KeySelection {}

  /** No key is free in time; the first will be at that moment. */
  record Late(long freeAt) implements KeySelection {}
}
