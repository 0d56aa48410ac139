package dev.plimsoll.models.api;

/** Why a model gave no complete answer. */
public enum FailureKind {
  /** No connection, or the provider answered 5xx. */
  UNAVAILABLE,
  /** A time limit was exceeded: to connect, to the first token, between tokens, or in total. */
  TIMED_OUT,
  /** The provider answered 429 with every key, or no key will be free in time. */
  RATE_LIMITED,
  /** The circuit is open after too many failures: the provider was not asked. */
  CIRCUIT_OPEN,
  /** The deployment has as many running calls as it may have: the provider was not asked. */
  BULKHEAD_FULL,
  /** The provider refused our key, or there is none. */
  NOT_AUTHORISED,
  /** The provider rejected the request (another 4xx); asking again will not help. */
  REJECTED,
  /** The provider finds the JSON Schema of the answer too complex; told in words, it may do. */
  SCHEMA_TOO_COMPLEX,
  /**
   * The model cannot take a field of the request, which another may: the provider was not asked.
   */
  UNSUPPORTED,
  /** The provider's response was malformed. */
  MALFORMED,
  /**
   * The provider could not use what the model generated, such as a tool call without a valid form.
   */
  UNUSABLE,
  /** The answer is larger than Plimsoll takes, or than there is room for now. */
  TOO_LARGE,
  /** The answer was still coming when the time for all of it was over. */
  OUT_OF_TIME,
  /** The answer was interrupted after its first token. */
  CUT_SHORT,
  /** The caller disconnected first. */
  CALLER_GONE
}
