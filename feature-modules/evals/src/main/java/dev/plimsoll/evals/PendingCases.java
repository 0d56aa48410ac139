package dev.plimsoll.evals;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.cases.EvalCase;
import dev.plimsoll.evals.cases.GoldenSetVersion;
import dev.plimsoll.evals.results.CaseResult;
import dev.plimsoll.evals.results.EvalRun;
import dev.plimsoll.evals.results.RunId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cases of a run that are still to be asked.
 *
 * @param open cases without a result, in the order of the set
 */
record PendingCases(RunId run, FeatureKey feature, List<EvalCase> open) {
  static PendingCases of(EvalRun run, GoldenSetVersion set, Collection<CaseResult> done) {
    Set<String> known = done.stream().map(CaseResult::caseId).collect(Collectors.toSet());
    var open = set.cases().stream().filter(each -> !known.contains(each.id())).toList();
    return new PendingCases(run.id(), run.feature(), open);
  }
}
