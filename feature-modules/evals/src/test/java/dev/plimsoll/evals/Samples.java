package dev.plimsoll.evals;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.cases.EvalCase;
import dev.plimsoll.evals.cases.Expectation;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.cases.GoldenSetVersion;
import dev.plimsoll.evals.results.CaseResult;
import dev.plimsoll.evals.results.CaseStatus;
import dev.plimsoll.evals.results.EvalRun;
import dev.plimsoll.evals.results.GradedCase;
import dev.plimsoll.evals.results.RunComposition;
import dev.plimsoll.evals.results.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Cases, sets and results to test with. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  public static final GoldenSetName HELP = new GoldenSetName("help");

  private Samples() {}

  public static EvalCase question(String id, String category, String input, String keyword) {
    return new EvalCase(id, category, input, new Expectation.Substring(keyword), Map.of(), null);
  }

  /** A case of the general category. */
  public static EvalCase question(String id) {
    return question(id, EvalCase.NO_CATEGORY, "What of " + id + "?", id);
  }

  public static GoldenSetVersion set(EvalCase... cases) {
    return new GoldenSetVersion(
        HELP, 1, new FeatureKey("help"), "", Arrays.asList(cases), "ann", NOON);
  }

  public static CaseResult result(String caseId, CaseStatus status) {
    return new CaseResult(
        caseId, status, "An answer", "why", new CallId("c-" + caseId), Duration.ofMillis(5), null);
  }

  public static GradedCase judged(EvalCase asked, CaseStatus status) {
    return new GradedCase(asked, result(asked.id(), status));
  }

  /** A run that is over, with these results. */
  public static EvalRun finished(List<GradedCase> graded) {
    var row = waiting(graded.stream().map(GradedCase::evalCase).toArray(EvalCase[]::new));
    var _ = row.begin(NOON);
    graded.forEach(each -> row.count(each.result()));
    row.end(null, RunComposition.UNKNOWN, NOON.plusSeconds(3));
    return row.run();
  }

  /** A run of one case that broke off. */
  public static EvalRun brokenOff(String why) {
    var row = waiting(question("a"));
    row.end(why, RunComposition.UNKNOWN, NOON);
    return row.run();
  }

  private static RunRow waiting(EvalCase... cases) {
    return new RunRow("r1", set(cases), new FeatureKey("help"), Trigger.CI, "key ci", NOON);
  }
}
