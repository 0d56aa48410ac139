package dev.plimsoll.monitoring;

import dev.plimsoll.calls.figures.Figures;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.results.EvalRun;
import dev.plimsoll.evals.results.RunComposition;
import dev.plimsoll.evals.results.RunId;
import dev.plimsoll.evals.results.RunState;
import dev.plimsoll.evals.results.Trigger;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Thresholds as they are from the start, and days and runs to test with. */
final class Samples {
  /** A Saturday. */
  static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  static final Instant TODAY = Instant.parse("2026-11-21T00:00:00Z");
  static final FeatureKey HELP = new FeatureKey("help");

  private Samples() {}

  static Threshold threshold(Measure measure, String value) {
    return new Threshold(measure, new BigDecimal(value));
  }

  /** A day on which so many users spent so much. */
  static Figures day(Instant from, long users, String dollars) {
    return new Figures(from, users, 0, Usd.of(dollars), 0, 0, null, 0, 0, users);
  }

  /** A finished run of the set {@code guide}. */
  static EvalRun run(int daysAgo, int passed, int cases) {
    return run("guide", HELP, daysAgo, passed, cases);
  }

  static EvalRun run(String set, FeatureKey feature, int daysAgo, int passed, int cases) {
    var at = NOON.minus(Duration.ofDays(daysAgo));
    return new EvalRun(
        new RunId(set + "-" + daysAgo),
        new GoldenSetName(set),
        1,
        feature,
        Trigger.SCHEDULE,
        "plimsoll",
        RunState.FINISHED,
        cases,
        cases,
        passed,
        0,
        at,
        at,
        at,
        null,
        new RunComposition(List.of(), List.of(), List.of(), Usd.ZERO));
  }
}
