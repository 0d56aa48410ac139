package dev.plimsoll.evals.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run with all its results so far.
 *
 * @param judged the results in the order of the set
 * @param categories in the order of the set
 * @param comparison null if there is no previous finished run
 */
public record RunReport(
    EvalRun run,
    List<GradedCase> judged,
    List<CategoryResult> categories,
    @Nullable Comparison comparison) {
  public static RunReport first(EvalRun run, List<GradedCase> judged) {
    return new RunReport(run, judged, CategoryResult.of(judged, List.of()), null);
  }

  public static RunReport after(
      EvalRun previous, List<GradedCase> before, EvalRun run, List<GradedCase> judged) {
    return new RunReport(
        run, judged, CategoryResult.of(judged, before), Comparison.of(previous, before, judged));
  }
}
