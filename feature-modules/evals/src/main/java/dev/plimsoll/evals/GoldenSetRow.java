package dev.plimsoll.evals;

import dev.plimsoll.domain.FeatureKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A {@link GoldenSet} as it changes: with its versions and with the turns of its schedule. */
class GoldenSetRow {
  final GoldenSetName name;
  FeatureKey feature;
  String description;
  int version;
  int caseCount;
  @Nullable Schedule schedule;
  @Nullable Instant nextRun;
  Instant changedAt;

  /** A set as it was kept last. */
  GoldenSetRow(GoldenSet kept) {
    name = kept.name();
    feature = kept.feature();
    description = kept.description();
    version = kept.version();
    caseCount = kept.cases();
    schedule = kept.schedule();
    nextRun = kept.nextRun();
    changedAt = kept.changedAt();
  }

  /** A set of which nothing is imported yet. */
  @SuppressWarnings("NullAway.Init") // set by become
  GoldenSetRow(GoldenSetName name, Instant now) {
    this.name = name;
    schedule(Schedule.WEEKLY, now);
  }

  final void become(GoldenSetVersion latest) {
    feature = latest.feature();
    description = latest.description();
    version = latest.version();
    caseCount = latest.cases().size();
    changedAt = latest.createdAt();
  }

  final void schedule(@Nullable Schedule planned, Instant now) {
    schedule = planned;
    nextRun = planned == null ? null : planned.next(now);
  }

  /**
   * Whether a scheduled run is due; if so, the next one is planned. Runs that were missed are made
   * up for by one.
   */
  boolean takeTurn(Instant now) {
    if (schedule == null || nextRun == null || nextRun.isAfter(now)) {
      return false;
    }
    nextRun = schedule.next(now);
    return true;
  }
}
