package dev.plimsoll.calls.figures;

import dev.plimsoll.domain.Usd;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one stretch of time, added up. Calls of eval runs are not in it.
 *
 * @param from the start of the stretch
 * @param failures calls that failed, were cut short or interrupted
 * @param latency null where no call tells
 * @param thumbsUp on calls that came in this stretch, whenever they were given
 * @param users different askers of a day, added up where there are several days; 0 in shorter
 *     stretches
 */
public record Figures(
    Instant from,
    long calls,
    long failures,
    Usd cost,
    long inputTokens,
    long outputTokens,
    @Nullable Latency latency,
    long thumbsUp,
    long thumbsDown,
    long users) {

  /**
   * How long askers waited for the whole answer, read from buckets that are 9% wide: never less
   * than it was, and at most 9% more.
   *
   * @param calls that it is from: those that were neither turned away nor left
   */
  public record Latency(long calls, long p50Micros, long p95Micros) {}

  /** A stretch without calls. */
  public static Figures none(Instant from) {
    return new Figures(from, 0, 0, Usd.ZERO, 0, 0, null, 0, 0, 0);
  }

  /** The share of failed calls; 0 without calls. */
  public double errorRate() {
    return calls == 0 ? 0 : (double) failures / calls;
  }

  /** The share of thumbs that point down; 0 without thumbs. */
  public double thumbsDownRate() {
    var thumbs = thumbsUp + thumbsDown;
    return thumbs == 0 ? 0 : (double) thumbsDown / thumbs;
  }

  /** The cost for each asker; nothing without askers. */
  public Usd costPerUser() {
    return users == 0 ? Usd.ZERO : new Usd(cost.micros() / users);
  }
}
