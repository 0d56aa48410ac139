package dev.plimsoll.calls;

import dev.plimsoll.calls.figures.FigureReader;
import dev.plimsoll.calls.figures.Figures;
import dev.plimsoll.calls.figures.LatencyBudgetTable;
import dev.plimsoll.calls.figures.Resolution;
import dev.plimsoll.calls.figures.StageTimings;
import dev.plimsoll.calls.record.CallFilter;
import dev.plimsoll.calls.store.CallTable;
import dev.plimsoll.domain.FeatureKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls of users added up, for dashboards and alerts. Eval runs do not count. The sums are kept
 * while calls are written, so that they are as quick to read with millions of calls.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class CallFigures {
  private static final int LATEST = 1_000;

  @Inject FigureReader figures;
  @Inject CallTable calls;
  @Inject LatencyBudgetTable budgets;
  @Inject Clock clock;

  /**
   * One point for each stretch of the time, in order, also for those without calls.
   *
   * @param feature null for all features together
   * @param from moved back to the start of its stretch
   */
  public List<Figures> series(
      @Nullable FeatureKey feature, Instant from, Instant until, Resolution resolution) {
    return figures.series(feature, from, until, resolution);
  }

  /**
   * All of the time together, added up from stretches of this width.
   *
   * @param feature null for all features together
   * @param from moved back to the start of its stretch
   */
  public Figures total(
      @Nullable FeatureKey feature, Instant from, Instant until, Resolution resolution) {
    return figures.total(feature, from, until, resolution);
  }

  /**
   * How long the latest thousand calls and their stages took.
   *
   * @param feature null for all features together
   */
  public StageTimings stages(@Nullable FeatureKey feature) {
    var filter = feature == null ? CallFilter.ALL : CallFilter.of(feature);
    return StageTimings.of(calls.older(filter, null, LATEST), budgets.all());
  }

  /** A feature's figures since midnight, UTC. */
  public Figures todays(FeatureKey feature) {
    var now = clock.instant();
    return series(feature, now, now.plusMillis(1), Resolution.DAY).getFirst();
  }
}
