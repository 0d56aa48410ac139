package dev.plimsoll.monitoring;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A {@link Threshold} in its table, which has one row for each measure from the start. */
@Entity
@Table(name = "threshold")
class ThresholdRow {
  @Id
  @Enumerated(EnumType.STRING)
  Measure measure;

  BigDecimal beyond;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected ThresholdRow() {}

  void become(Threshold threshold) {
    beyond = threshold.value();
  }

  Threshold threshold() {
    return new Threshold(measure, beyond);
  }
}
