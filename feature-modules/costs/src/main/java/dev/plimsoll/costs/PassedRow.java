package dev.plimsoll.costs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** When a soft budget was last passed, in its table. */
@Entity
@Table(name = "budget_passed")
class PassedRow {
  @Id String budget;

  @Column(name = "passed_at")
  Instant passedAt;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected PassedRow() {}

  @SuppressWarnings("NullAway.Init") // pass sets the rest
  PassedRow(String budget, Instant passedAt) {
    this.budget = budget;
    pass(passedAt);
  }

  final void pass(Instant now) {
    passedAt = now;
  }
}
