package dev.plimsoll.evals;

import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.results.Trigger;
import dev.plimsoll.evals.sets.GoldenSetRow;
import dev.plimsoll.evals.sets.GoldenSetRows;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The scheduled runs of golden sets. Planning the next run and starting the one that is due are one
 * transaction.
 */
@ApplicationScoped
class Turns {
  @Inject GoldenSetRows sets;
  @Inject RunStarts starts;
  @Inject Ledger ledger;
  @Inject Clock clock;

  /**
   * Starts a run if one is due; returns the time of the next, if any. A set that was renamed,
   * archived or deleted has none.
   */
  @Transactional
  Optional<Instant> take(GoldenSetName name) {
    ledger.lock();
    return sets.locked(name).flatMap(row -> take(name, row));
  }

  private Optional<Instant> take(GoldenSetName name, GoldenSetRow row) {
    if (row.takeTurn(clock.instant())) {
      sets.put(row);
      var set = sets.version(name, row.version());
      starts.add(set, set.feature(), Actor.SYSTEM, Trigger.SCHEDULE);
    }
    return row.nextRun();
  }
}
