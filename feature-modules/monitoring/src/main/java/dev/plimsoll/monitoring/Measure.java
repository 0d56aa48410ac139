package dev.plimsoll.monitoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The six measures of a feature's quality. Each has a {@link Metric} and a {@link Threshold}. */
public enum Measure {
  /** In seconds, at the 95th percentile. */
  LATENCY("Latency", "seconds", 600),
  /** In percent of all calls. */
  ERROR_RATE("Error rate", "percent", 100),
  /** In dollars; its threshold is a multiple of the baseline. */
  COST_PER_USER("Cost per user per day", "times the baseline", 1_000),
  /** In percent of the cases; its threshold is a drop since the previous run. */
  EVAL_PASS_RATE("Weekly eval pass rate", "points", 100),
  /** In percent of the thumbs. */
  THUMBS_DOWN_RATE("Thumbs-down rate", "percent", 100),
  /** In percent of the rated conversations. */
  HALLUCINATION_RATE("Hallucination rate", "percent", 100);

  private final String title;
  private final String unit;
  private final int most;

  Measure(String title, String unit, int most) {
    this.title = title;
    this.unit = unit;
    this.most = most;
  }

  /** The measure with a key. */
  public static Optional<Measure> of(String key) {
    return Arrays.stream(values()).filter(measure -> measure.key().equals(key)).findFirst();
  }

  /** Such as {@code error-rate}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String title() {
    return title;
  }

  /** The unit of its threshold. */
  public String unit() {
    return unit;
  }

  /** The greatest threshold that makes sense. */
  public int most() {
    return most;
  }

  /** Whether a value is on the wrong side of its mark; a value on the mark is not. */
  boolean isBeyond(double value, double mark) {
    return this == EVAL_PASS_RATE ? value < mark : value > mark;
  }
}
