package dev.plimsoll.calls.figures;

import dev.plimsoll.domain.Usd;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one interval, without calls of eval runs.
 *
 * @param from the start of the interval
 * @param failures calls that failed, were cut short or interrupted
 * @param latency null if no call has one
 * @param thumbsUp on calls that began in this interval, whenever they were given
 * @param users the users of each day, added up over several days; 0 for shorter intervals
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
   * How long users waited for the whole answer, computed from buckets that are 9% wide: never too
   * low, and at most 9% too high.
   *
   * @param calls the number of calls, without those that were turned away or abandoned
   */
  public record Latency(long calls, long p50Micros, long p95Micros) {}

  /** An interval without calls. */
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

  /** The cost per user; zero without users. */
  public Usd costPerUser() {
    return users == 0 ? Usd.ZERO : new Usd(cost.micros() / users);
  }
}
