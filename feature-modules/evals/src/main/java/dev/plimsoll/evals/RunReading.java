package dev.plimsoll.evals;

import dev.plimsoll.evals.results.EvalRun;
import dev.plimsoll.evals.results.GradedCase;
import dev.plimsoll.evals.results.RunId;
import dev.plimsoll.evals.results.RunReport;
import dev.plimsoll.evals.sets.GoldenSetRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** Reads the current state of runs, each time in its own transaction. */
@ApplicationScoped
class RunReading {
  @Inject RunRows runs;
  @Inject GoldenSetRows sets;

  @Transactional(TxType.REQUIRES_NEW)
  EvalRun run(RunId id) {
    return runs.named(id);
  }

  @Transactional(TxType.REQUIRES_NEW)
  RunReport report(RunId id) {
    var run = runs.named(id);
    var now = judged(run);
    return runs.before(run)
        .map(previous -> RunReport.after(previous, judged(previous), run, now))
        .orElseGet(() -> RunReport.first(run, now));
  }

  private List<GradedCase> judged(EvalRun run) {
    return GradedCase.of(sets.version(run.set(), run.version()), runs.results(run.id()));
  }
}
