package dev.plimsoll.evals;

import dev.plimsoll.evals.results.CaseResult;
import dev.plimsoll.evals.results.RunComposition;
import dev.plimsoll.evals.results.RunId;
import dev.plimsoll.evals.results.ServedBy;
import dev.plimsoll.evals.sets.GoldenSetRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The progress of runs. Changes lock the run's row and are part of the transaction that holds the
 * run's task.
 */
@ApplicationScoped
class RunProgress {
  @Inject RunRows runs;
  @Inject GoldenSetRows sets;
  @Inject Clock clock;

  /** Begins or continues a run; false if it is over. */
  boolean begin(RunId run) {
    var row = runs.locked(run);
    var begins = row.begin(clock.instant());
    runs.put(row);
    return begins;
  }

  @Transactional(TxType.REQUIRES_NEW)
  PendingCases toDo(RunId id) {
    var run = runs.named(id);
    return PendingCases.of(run, sets.version(run.set(), run.version()), results(id));
  }

  @Transactional
  List<CaseResult> results(RunId run) {
    return runs.results(run);
  }

  /** Stores a result; false if the case already has one. */
  boolean keep(RunId run, CaseResult result) {
    var row = runs.locked(run);
    var isNew = runs.add(run, result);
    if (isNew) {
      row.count(result);
      runs.put(row);
    }
    return isNew;
  }

  /**
   * Ends a run.
   *
   * @param served what answered each case
   * @param brokenOffBecause why it was broken off; null if it is finished
   */
  void end(RunId run, Map<String, ServedBy> served, @Nullable String brokenOffBecause) {
    var row = runs.locked(run);
    runs.served(run, served);
    row.end(brokenOffBecause, RunComposition.of(served.values()), clock.instant());
    runs.put(row);
  }
}
