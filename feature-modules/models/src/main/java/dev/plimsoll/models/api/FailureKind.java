package dev.plimsoll.models.api;

/** Why a model gave no whole answer. */
public enum FailureKind {
  /** No connection, or the provider answered 5xx. */
  UNAVAILABLE,
  /** Nothing came within a time limit: to connect, to the first token, between tokens, in all. */
  TIMED_OUT,
  /** The provider answered 429 with every key, or no key is free in time. */
  RATE_LIMITED,
  /** The circuit is open after too many failures: the provider was not asked. */
  CIRCUIT_OPEN,
  /** As many calls as the deployment may have at once are under way: the provider was not asked. */
  BULKHEAD_FULL,
  /** The provider refused our key, or there is none. */
  NOT_AUTHORISED,
  /** The provider found the request wrong (another 4xx); asking again will not help. */
  REJECTED,
  /** What came was not what the wire promises. */
  MALFORMED,
  /** The answer broke off after its first token. */
  CUT_SHORT,
  /** The caller hung up first. */
  CALLER_GONE
}
