package dev.plimsoll.evals.results;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.cases.GoldenSetName;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One pass of a version of a golden set through a feature.
 *
 * @param startedBy who asked for it
 * @param cases of the set
 * @param done cases that have a result
 * @param passed cases that passed
 * @param errors cases that got no answer to judge
 * @param startedAt when the first case was asked; null while it waits
 * @param finishedAt null until it is over
 * @param reason why it broke off; null where it did not
 * @param makeup what answered; known once it is over
 */
public record EvalRun(
    RunId id,
    GoldenSetName set,
    int version,
    FeatureKey feature,
    Trigger trigger,
    String startedBy,
    RunState state,
    int cases,
    int done,
    int passed,
    int errors,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String reason,
    RunComposition makeup) {

  /** Cases that got an answer which is not as expected. */
  public int failed() {
    return done - passed - errors;
  }

  /** Of the cases that have a result. */
  public PassRate passRate() {
    return new PassRate(passed, done);
  }

  /** From the first case to the end; nothing before that. */
  public Duration duration() {
    return startedAt == null || finishedAt == null
        ? Duration.ZERO
        : Duration.between(startedAt, finishedAt);
  }
}
