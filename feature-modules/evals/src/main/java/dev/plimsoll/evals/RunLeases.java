package dev.plimsoll.evals;

import dev.plimsoll.evals.results.CaseResult;
import dev.plimsoll.evals.results.RunComposition;
import dev.plimsoll.evals.results.RunId;
import dev.plimsoll.evals.results.ServedBy;
import dev.plimsoll.evals.sets.GoldenSetRows;
import dev.plimsoll.platform.IdSource;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What this node may do with which run. Every step holds the run's row, so that no two collide. */
@ApplicationScoped
class RunLeases {
  @Inject RunRows runs;
  @Inject GoldenSetRows sets;
  @Inject Clock clock;
  @Inject IdSource ids;

  private String node = "";

  @PostConstruct
  void name() {
    node = ids.next();
  }

  @Transactional(TxType.REQUIRES_NEW)
  List<RunId> free() {
    return runs.free(clock.instant());
  }

  @Transactional(TxType.REQUIRES_NEW)
  boolean take(RunId run) {
    var row = runs.locked(run);
    var taken = row.take(node, clock.instant());
    runs.put(row);
    return taken;
  }

  @Transactional(TxType.REQUIRES_NEW)
  void renew(RunId run) {
    var row = runs.locked(run);
    row.renew(node, clock.instant());
    runs.put(row);
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

  /** Keeps a result; false when the run is no longer this node's, so that nothing is kept. */
  @Transactional(TxType.REQUIRES_NEW)
  boolean keep(RunId run, CaseResult result) {
    var row = runs.locked(run);
    if (!row.isHeldBy(node)) {
      return false;
    }
    if (runs.add(run, result)) {
      row.count(result);
      runs.put(row);
    }
    return true;
  }

  /**
   * Ends a run that is this node's.
   *
   * @param served what answered which case
   * @param brokenOffBecause null when it is finished
   */
  @Transactional(TxType.REQUIRES_NEW)
  void end(RunId run, Map<String, ServedBy> served, @Nullable String brokenOffBecause) {
    var row = runs.locked(run);
    if (!row.isHeldBy(node)) {
      return;
    }
    runs.served(run, served);
    row.end(brokenOffBecause, RunComposition.of(served.values()), clock.instant());
    runs.put(row);
  }
}
