package dev.plimsoll.calls;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long askers may have to wait, by how their answer comes. */
public enum LatencyBudget {
  /** The answer comes whole. */
  SYNCHRONOUS(null, Duration.ofSeconds(1)),
  /** The answer streams. */
  PROGRESSIVE(Duration.ofMillis(500), Duration.ofSeconds(5)),
  /** The asker is told when the answer is there. */
  ASYNCHRONOUS(null, Duration.ofSeconds(20));

  private final @Nullable Duration firstToken;
  private final Duration whole;

  LatencyBudget(@Nullable Duration firstToken, Duration whole) {
    this.firstToken = firstToken;
    this.whole = whole;
  }

  /** Of an ended call: a call that had a first token was streamed. */
  public static LatencyBudget of(Call call) {
    return call.firstTokenMicros() == null ? SYNCHRONOUS : PROGRESSIVE;
  }

  /** Until the first of the answer; null where nothing is shown before all of it. */
  public @Nullable Duration firstToken() {
    return firstToken;
  }

  /** Until the end of the answer. */
  public Duration whole() {
    return whole;
  }

  /** Whether a call kept to it. */
  public boolean isKeptBy(Call call) {
    var first = call.firstTokenMicros();
    return call.totalMicros() <= micros(whole)
        && (firstToken == null || first == null || first <= micros(firstToken));
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1_000;
  }
}
