package dev.plimsoll.calls.record;

import static java.util.Objects.requireNonNullElse;

import java.util.Locale;

/** How an answer comes to who asked. */
public enum InteractionType {
  /** Whole, to who waits for it. */
  SYNCHRONOUS,
  /** Piece by piece, to who waits for it. */
  PROGRESSIVE,
  /** Later: as a job or an item of a batch, for which nobody waits. */
  ASYNCHRONOUS;

  /** Of an ended call. */
  public static InteractionType of(Call call) {
    return requireNonNullElse(call.started().interaction(), seenIn(call));
  }

  /** Before calls told it themselves: one that had a first token was streamed. */
  private static InteractionType seenIn(Call call) {
    return call.firstTokenMicros() == null ? SYNCHRONOUS : PROGRESSIVE;
  }

  /** Such as {@code progressive}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
