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
 * @param cases the number of cases
 * @param done cases that have a result
 * @param passed cases that passed
 * @param errors cases that got no answer to judge
 * @param startedAt when the first case was asked; null while it waits
 * @param finishedAt null until it is over
 * @param reason why it was broken off; null if it was not
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

  /** The number of cases whose answer is not as expected. */
  public int failed() {
    return done - passed - errors;
  }

  /** The pass rate of the cases that have a result. */
  public PassRate passRate() {
    return new PassRate(passed, done);
  }

  /** The time from the first case to the end; empty before the end. */
  public Duration duration() {
    return startedAt == null || finishedAt == null
        ? Duration.ZERO
        : Duration.between(startedAt, finishedAt);
  }
}
