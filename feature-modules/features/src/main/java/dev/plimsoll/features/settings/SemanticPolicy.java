package dev.plimsoll.features.settings;

import java.time.Duration;

/**
 * Whether a question gets the answer to another one that means the same.
 *
 * @param upTo how old that answer may be
 * @param threshold how close in meaning the questions must be at least: the cosine of their vectors
 */
public record SemanticPolicy(Duration upTo, double threshold, Mode mode) {
  public static final double USUAL_THRESHOLD = 0.85;
  private static final double LOWEST_THRESHOLD = 0.5;

  /** What follows a hit. */
  public enum Mode {
    /** The model is asked all the same, and its answer is compared with the earlier one. */
    SHADOW,
    /** The earlier answer is given. */
    LIVE
  }

  public SemanticPolicy {
    if (!upTo.isPositive() || upTo.compareTo(CachePolicy.LONGEST) > 0) {
      throw new IllegalArgumentException(
          "cache.semantic.upTo must be longer than 0 and at most 7 days, but was " + upTo);
    }
    if (!(threshold >= LOWEST_THRESHOLD && threshold <= 1)) {
      throw new IllegalArgumentException(
          "cache.semantic.threshold must be from 0.5 to 1, but was " + threshold);
    }
  }

  public SemanticPolicy in(Mode other) {
    return new SemanticPolicy(upTo, threshold, other);
  }
}
