package dev.plimsoll.evals.rest;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.evals.cases.EvalCase;
import dev.plimsoll.evals.cases.Expectation;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.results.CaseResult;
import dev.plimsoll.evals.results.CaseStatus;
import dev.plimsoll.evals.results.CategoryResult;
import dev.plimsoll.evals.results.Comparison;
import dev.plimsoll.evals.results.EvalRun;
import dev.plimsoll.evals.results.GradedCase;
import dev.plimsoll.evals.results.PassRate;
import dev.plimsoll.evals.results.RunComposition;
import dev.plimsoll.evals.results.RunId;
import dev.plimsoll.evals.results.RunReport;
import dev.plimsoll.evals.results.RunState;
import dev.plimsoll.evals.results.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports to write down in tests. */
final class Reports {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private Reports() {}

  static GradedCase judged(String id, String category, CaseStatus status, String answer) {
    return new GradedCase(
        new EvalCase(
            id, category, "What of " + id + "?", new Expectation.Substring("9080"), Map.of(), null),
        new CaseResult(
            id, status, answer, "why not", new CallId("c1"), Duration.ofMillis(1500), null));
  }

  static RunReport report(RunState state, @Nullable String reason, List<GradedCase> graded) {
    var run = run(state, reason, graded);
    var before = run(RunState.FINISHED, null, graded);
    return new RunReport(
        run,
        graded,
        graded.stream()
            .map(each -> each.evalCase().category())
            .distinct()
            .map(each -> new CategoryResult(each, new PassRate(1, 2), null))
            .toList(),
        new Comparison(before, List.of("port"), List.of()));
  }

  private static EvalRun run(RunState state, @Nullable String reason, List<GradedCase> graded) {
    return new EvalRun(
        new RunId("r1"),
        new GoldenSetName("help"),
        3,
        new FeatureKey("help-assistant"),
        Trigger.CI,
        "key ci",
        state,
        4,
        graded.size(),
        count(graded, CaseStatus.PASSED),
        count(graded, CaseStatus.ERROR),
        NOON,
        NOON,
        state.isOver() ? NOON.plusSeconds(2) : null,
        reason,
        new RunComposition(
            List.of(new PromptName("help") + " 2"), List.of("m-1"), List.of(1L), Usd.of("0.0021")));
  }

  private static int count(List<GradedCase> graded, CaseStatus status) {
    return (int) graded.stream().filter(each -> each.result().status() == status).count();
  }
}
