package dev.plimsoll.evals;

import dev.plimsoll.domain.FeatureKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A {@link GoldenSet} in its table. */
@Entity
@Table(name = "golden_set")
class GoldenSetRow {
  @Id String name;
  String feature;
  String description;
  int version;

  @Column(name = "case_count")
  int caseCount;

  @Nullable String schedule;

  @Column(name = "next_run")
  @Nullable Instant nextRun;

  @Column(name = "changed_at")
  Instant changedAt;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected GoldenSetRow() {}

  /** A set of which nothing is imported yet. */
  @SuppressWarnings("NullAway.Init") // set by become
  GoldenSetRow(GoldenSetName name, Instant now) {
    this.name = name.value();
    schedule(Schedule.WEEKLY, now);
  }

  final void become(GoldenSetVersion latest) {
    feature = latest.feature().value();
    description = latest.description();
    version = latest.version();
    caseCount = latest.cases().size();
    changedAt = latest.createdAt();
  }

  final void schedule(@Nullable Schedule planned, Instant now) {
    schedule = planned == null ? null : planned.cron();
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
    nextRun = new Schedule(schedule).next(now);
    return true;
  }

  @Nullable Schedule planned() {
    return schedule == null ? null : new Schedule(schedule);
  }

  GoldenSet set() {
    return new GoldenSet(
        new GoldenSetName(name),
        new FeatureKey(feature),
        description,
        version,
        caseCount,
        planned(),
        nextRun,
        changedAt);
  }
}
