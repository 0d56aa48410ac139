package dev.plimsoll.evals.sets;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.cases.GoldenSetVersion;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row of a {@link GoldenSet}, which changes with its versions and its schedule. */
public class GoldenSetRow {
  final GoldenSetName name;
  FeatureKey feature;
  String description;
  int version;
  int caseCount;
  @Nullable Schedule schedule;
  @Nullable Instant nextRun;
  Instant changedAt;

  /** A set as it was last stored. */
  public GoldenSetRow(GoldenSet kept) {
    name = kept.name();
    feature = kept.feature();
    description = kept.description();
    version = kept.version();
    caseCount = kept.cases();
    schedule = kept.schedule();
    nextRun = kept.nextRun();
    changedAt = kept.changedAt();
  }

  /** A set without any version yet. */
  @SuppressWarnings("NullAway.Init") // set by become
  public GoldenSetRow(GoldenSetName name, Instant now) {
    this.name = name;
    schedule(Schedule.WEEKLY, now);
  }

  public final void become(GoldenSetVersion latest) {
    feature = latest.feature();
    description = latest.description();
    version = latest.version();
    caseCount = latest.cases().size();
    changedAt = latest.createdAt();
  }

  public final void schedule(@Nullable Schedule planned, Instant now) {
    schedule = planned;
    nextRun = planned == null ? null : planned.next(now);
  }

  /**
   * Whether a scheduled run is due; if so, the next one is planned. Runs that were missed are
   * replaced by one.
   */
  public boolean takeTurn(Instant now) {
    if (schedule == null || nextRun == null || nextRun.isAfter(now)) {
      return false;
    }
    nextRun = schedule.next(now);
    return true;
  }

  public int version() {
    return version;
  }

  public Optional<Instant> nextRun() {
    return Optional.ofNullable(nextRun);
  }
}
