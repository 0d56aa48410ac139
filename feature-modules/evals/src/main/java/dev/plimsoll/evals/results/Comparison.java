package dev.plimsoll.evals.results;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of a run with the previous finished run of the same set and feature. Cases whose
 * input or expectation has changed are not compared.
 *
 * @param previous the previous run
 * @param newlyFailing ids of the cases that passed before and fail now
 * @param newlyPassing ids of the cases that failed before and pass now
 */
public record Comparison(EvalRun previous, List<String> newlyFailing, List<String> newlyPassing) {
  static Comparison of(EvalRun previous, List<GradedCase> before, List<GradedCase> now) {
    var earlier =
        before.stream()
            .collect(Collectors.toMap(each -> each.evalCase().id(), Function.identity()));
    return new Comparison(previous, turned(now, earlier, false), turned(now, earlier, true));
  }

  private static List<String> turned(
      List<GradedCase> now, Map<String, GradedCase> earlier, boolean passes) {
    return now.stream()
        .filter(each -> each.passed() == passes)
        .filter(each -> turned(each, earlier.get(each.evalCase().id())))
        .map(each -> each.evalCase().id())
        .toList();
  }

  private static boolean turned(GradedCase now, @Nullable GradedCase before) {
    return before != null && before.sameQuestion(now) && before.passed() != now.passed();
  }
}
