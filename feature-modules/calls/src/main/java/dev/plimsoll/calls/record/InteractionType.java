package dev.plimsoll.calls.record;

import static java.util.Objects.requireNonNullElse;

import java.util.Locale;

/** How an answer is delivered to the caller. */
public enum InteractionType {
  /** As a whole, while the caller waits. */
  SYNCHRONOUS,
  /** Piece by piece, while the caller waits. */
  PROGRESSIVE,
  /** Later, as a job or an item of a batch, while nobody waits. */
  ASYNCHRONOUS;

  /** The type of an ended call. */
  public static InteractionType of(Call call) {
    return requireNonNullElse(call.started().interaction(), seenIn(call));
  }

  /** For records from before this was stored: a call with a first token was streamed. */
  private static InteractionType seenIn(Call call) {
    return call.firstTokenMicros() == null ? SYNCHRONOUS : PROGRESSIVE;
  }

  /** Such as {@code progressive}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
