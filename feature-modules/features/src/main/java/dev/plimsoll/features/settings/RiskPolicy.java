package dev.plimsoll.features.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plimsoll.features.settings.Scoring.Classifier;
import dev.plimsoll.features.settings.Scoring.Rules;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of answers of a feature by which somebody could come to harm.
 *
 * @param pass the highest score at which an answer is given at once
 * @param refuse the score from which on the safe answer is given instead; between the two a person
 *     decides
 * @param within how long the person has; then the safe answer is given
 * @param safeAnswer what a person wrote beforehand for such cases
 */
public record RiskPolicy(
    @JsonIgnore Scoring scoring, double pass, double refuse, Duration within, String safeAnswer)
    implements SettingsGroup {
  private static final Duration LONGEST = Duration.ofDays(7);

  /** No score reaches it: from there on nothing is refused. */
  private static final double HIGHEST = 2;

  /** What becomes of one answer. */
  public enum Course {
    PASS,
    PERSON,
    REFUSE
  }

  public RiskPolicy {
    if (!(pass >= 0 && pass <= 1 && pass < refuse)) {
      throw new IllegalArgumentException(
          "risk.pass must be from 0 to 1 and below risk.refuse, but they were "
              + pass
              + " and "
              + refuse);
    }
    if (refuse > HIGHEST) {
      throw new IllegalArgumentException("risk.refuse must be at most 2, but was " + refuse);
    }
    if (!within.isPositive() || within.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "risk.within must be longer than 0 and at most 7 days, but was " + within);
    }
    if (safeAnswer.isBlank()) {
      throw new IllegalArgumentException("risk.safeAnswer must not be empty");
    }
  }

  /** Reads a policy whose scoring is given as its rules or its classifier. */
  @JsonCreator
  static RiskPolicy of(
      @Nullable List<RiskRule> rules,
      @Nullable Classifier classifier,
      double pass,
      double refuse,
      Duration within,
      String safeAnswer) {
    var scoring =
        classifier == null ? new Rules(Objects.requireNonNullElse(rules, List.of())) : classifier;
    return new RiskPolicy(scoring, pass, refuse, within, safeAnswer);
  }

  @JsonProperty
  @Nullable List<RiskRule> rules() {
    return scoring instanceof Rules(var rules) ? rules : null;
  }

  @JsonProperty
  @Nullable Classifier classifier() {
    return scoring instanceof Classifier classifier ? classifier : null;
  }

  public Course course(Risk risk) {
    if (risk.score() >= refuse) {
      return Course.REFUSE;
    }
    return risk.score() <= pass ? Course.PASS : Course.PERSON;
  }
}
