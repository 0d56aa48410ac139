package dev.plimsoll.features.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which earlier answers a feature may give again.
 *
 * @param exactFor how long an answer is given again to the very same request
 * @param shared whether one user's answer may be given to another of the same tenant; only for
 *     features whose answers hold nothing personal
 * @param semantic whether questions that mean the same share an answer; null for no
 */
public record CachePolicy(Duration exactFor, boolean shared, @Nullable SemanticPolicy semantic) {
  static final Duration LONGEST = Duration.ofDays(7);

  public CachePolicy {
    if (!exactFor.isPositive() || exactFor.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "cache.exact must be more than nothing and at most 7 days, but was " + exactFor);
    }
  }

  public CachePolicy similar(SemanticPolicy policy) {
    return new CachePolicy(exactFor, shared, policy);
  }
}
