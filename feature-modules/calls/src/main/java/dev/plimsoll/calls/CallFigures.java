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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of users' calls, for dashboards and alerts, without eval runs. The sums are updated
 * while calls are written, so that reading them stays fast with millions of calls.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class CallFigures {
  static final int LATEST = 1_000;

  @Inject FigureReader figures;
  @Inject CallTable calls;
  @Inject LatencyBudgetTable budgets;
  @Inject Clock clock;

  /**
   * One point for each interval of a period, in order, also for those without calls.
   *
   * @param feature null for all features together
   * @param from rounded down to the start of its interval
   */
  public List<Figures> series(
      @Nullable FeatureKey feature, Instant from, Instant until, Resolution resolution) {
    return figures.series(feature, from, until, resolution);
  }

  /**
   * Calls, failures and cost of each of these features, a point for each interval, in order, also
   * for those without calls; without latencies and users.
   *
   * @param from moved back to the start of its interval
   */
  public Map<FeatureKey, List<Figures>> byFeature(
      Collection<FeatureKey> features, Instant from, Instant until, Resolution resolution) {
    return figures.byFeature(features, from, until, resolution);
  }

  /**
   * The figures of a whole period, added up from intervals of a resolution.
   *
   * @param feature null for all features together
   * @param from rounded down to the start of its interval
   */
  public Figures total(
      @Nullable FeatureKey feature, Instant from, Instant until, Resolution resolution) {
    return figures.total(feature, from, until, resolution);
  }

  /**
   * The durations of the latest thousand calls and of their stages.
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
