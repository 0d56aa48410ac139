package dev.plimsoll.monitoring;

import dev.plimsoll.calls.figures.Resolution;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The range of a dashboard: a number of hours or days, including the current one. Metrics that are
 * measured once a week reach back twelve weeks instead.
 */
public enum TimeRange {
  DAY("24h", "24 hours", Resolution.HOUR, 24),
  WEEK("7d", "7 days", Resolution.HOUR, 7 * 24),
  MONTH("30d", "30 days", Resolution.DAY, 30);

  /** For metrics that are measured once a week. */
  public static final int WEEKS = 12;

  private final String key;
  private final String title;
  private final Resolution resolution;
  private final int points;

  TimeRange(String key, String title, Resolution resolution, int points) {
    this.key = key;
    this.title = title;
    this.resolution = resolution;
    this.points = points;
  }

  /** The range with a key. */
  public static Optional<TimeRange> of(String key) {
    return Arrays.stream(values()).filter(range -> range.key.equals(key)).findFirst();
  }

  /** Such as {@code 24h}. */
  public String key() {
    return key;
  }

  public String title() {
    return title;
  }

  /** The span of one point of a trend. */
  public Resolution resolution() {
    return resolution;
  }

  Instant from(Instant now) {
    return resolution.startOf(now).minus(resolution.width().multipliedBy(points - 1));
  }

  /** The start of the first day, in UTC, that lies in the range at least in part. */
  Instant firstDay(Instant now) {
    return Resolution.DAY.startOf(from(now));
  }
}
