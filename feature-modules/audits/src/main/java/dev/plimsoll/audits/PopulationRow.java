package dev.plimsoll.audits;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The {@link Population} of a draw in its table; written once. */
@Entity
@Table(name = "audit_population")
class PopulationRow {
  @Id String draw;
  String ids;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected PopulationRow() {}

  PopulationRow(Draw draw, Population population) {
    this.draw = draw.id();
    ids = population.lines();
  }

  Population population() {
    return Population.ofLines(ids);
  }
}
