package dev.plimsoll.costs;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A {@link Budget} of a feature in its table, beside the counters that the treasury moves. */
@Entity
@Table(name = "budget")
class BudgetRow {
  @Id String feature;

  @Column(name = "limit_micros")
  long limitMicros;

  @Enumerated(EnumType.STRING)
  Period period;

  @Column(name = "period_id")
  String periodId;

  @Column(name = "period_start")
  Instant periodStart;

  @Column(name = "leased_micros")
  long leasedMicros;

  @Column(name = "spent_micros")
  long spentMicros;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected BudgetRow() {}

  @SuppressWarnings("NullAway.Init") // countAnew sets the period
  BudgetRow(FeatureKey feature, Budget budget, String periodId, Instant now) {
    this.feature = feature.value();
    limitMicros = budget.limit().micros();
    countAnew(budget.period(), periodId, now);
  }

  FeatureKey featureKey() {
    return new FeatureKey(feature);
  }

  Budget budget() {
    return new Budget(new Usd(limitMicros), period);
  }

  /** Another limit holds for the running period; another length of period begins one. */
  void become(Budget budget, String newPeriodId, Instant now) {
    limitMicros = budget.limit().micros();
    if (budget.period() != period) {
      countAnew(budget.period(), newPeriodId, now);
    }
  }

  private void countAnew(Period length, String newPeriodId, Instant now) {
    period = length;
    periodId = newPeriodId;
    periodStart = length.startOf(now);
    leasedMicros = 0;
    spentMicros = 0;
  }
}
