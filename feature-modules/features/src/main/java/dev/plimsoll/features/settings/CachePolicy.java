package dev.plimsoll.features.settings;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which earlier answers a feature may give again.
 *
 * @param exactFor how long an answer is given again to the very same request
 * @param shared whether one user's answer may be given to another of the same tenant; only for
 *     features whose answers hold nothing personal
 * @param semantic whether questions that mean the same share an answer; null for no
 */
public record CachePolicy(
    @JsonProperty("exact") Duration exactFor, boolean shared, @Nullable SemanticPolicy semantic)
    implements SettingsGroup {
  static final Duration LONGEST = Duration.ofDays(7);

  public CachePolicy {
    if (!exactFor.isPositive() || exactFor.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "cache.exact must be longer than 0 and at most 7 days, but was " + exactFor);
    }
  }

  /** Reads a policy; similar questions share answers for as long as the same do. */
  @JsonCreator
  static CachePolicy of(
      @JsonAlias("exactFor") Duration exact, @Nullable Boolean shared, @Nullable Similar semantic) {
    return new CachePolicy(
        exact, Boolean.TRUE.equals(shared), semantic == null ? null : semantic.policy(exact));
  }

  /** A {@link SemanticPolicy} whose parts may be left out. */
  record Similar(
      @Nullable Duration upTo, @Nullable Double threshold, SemanticPolicy.@Nullable Mode mode) {
    SemanticPolicy policy(Duration exact) {
      return new SemanticPolicy(
          Objects.requireNonNullElse(upTo, exact),
          Objects.requireNonNullElse(threshold, SemanticPolicy.USUAL_THRESHOLD),
          Objects.requireNonNullElse(mode, SemanticPolicy.Mode.SHADOW));
    }
  }

  public CachePolicy similar(SemanticPolicy policy) {
    return new CachePolicy(exactFor, shared, policy);
  }
}
