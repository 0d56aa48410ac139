package dev.plimsoll.calls;

import java.util.Locale;

/** How an answer comes to who waits for it. */
public enum InteractionType {
  /** Whole. */
  SYNCHRONOUS,
  /** Piece by piece. */
  PROGRESSIVE;

  /** Of an ended call: one that had a first token was streamed. */
  public static InteractionType of(Call call) {
    return call.firstTokenMicros() == null ? SYNCHRONOUS : PROGRESSIVE;
  }

  /** Such as {@code progressive}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
