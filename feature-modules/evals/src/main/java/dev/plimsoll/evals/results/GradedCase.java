package dev.plimsoll.evals.results;

import dev.plimsoll.evals.cases.EvalCase;
import dev.plimsoll.evals.cases.GoldenSetVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/** A case and its result. */
public record GradedCase(EvalCase evalCase, CaseResult result) {
  /** The cases that have a result, in the order of the set. */
  public static List<GradedCase> of(GoldenSetVersion set, Collection<CaseResult> results) {
    var byCase = new HashMap<String, CaseResult>();
    results.forEach(result -> byCase.put(result.caseId(), result));
    var judged = new ArrayList<GradedCase>();
    for (var each : set.cases()) {
      var result = byCase.get(each.id());
      if (result != null) {
        judged.add(new GradedCase(each, result));
      }
    }
    return judged;
  }

  public boolean passed() {
    return result.passed();
  }

  /** Whether both cases ask and expect the same; category and note are ignored. */
  boolean sameQuestion(GradedCase other) {
    return evalCase.input().equals(other.evalCase.input())
        && evalCase.expect().equals(other.evalCase.expect())
        && evalCase.variables().equals(other.evalCase.variables());
  }
}
