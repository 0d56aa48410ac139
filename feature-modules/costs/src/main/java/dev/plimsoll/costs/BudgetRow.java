package dev.plimsoll.costs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A {@link Budget} in its table. What is spent of it stands in its accounts. */
@Entity
@Table(name = "budget")
class BudgetRow {
  @Id String name;

  @Nullable String tenant;
  @Nullable String feature;

  @Column(name = "user_id")
  @Nullable String user;

  @Column(name = "api_key")
  @Nullable String key;

  @Enumerated(EnumType.STRING)
  Measure measure;

  @Column(name = "limit_amount")
  long limit;

  @Enumerated(EnumType.STRING)
  Period period;

  @Enumerated(EnumType.STRING)
  Exhausted exhausted;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected BudgetRow() {}

  @SuppressWarnings("NullAway.Init") // become sets the rest
  BudgetRow(Budget budget) {
    name = budget.name();
    become(budget);
  }

  final void become(Budget budget) {
    tenant = budget.scope().tenant();
    feature = budget.scope().feature();
    user = budget.scope().user();
    key = budget.scope().key();
    measure = budget.measure();
    limit = budget.limit();
    period = budget.period();
    exhausted = budget.exhausted();
  }

  Budget budget() {
    return new Budget(
        name, new Scope(tenant, feature, user, key), measure, limit, period, exhausted);
  }
}
