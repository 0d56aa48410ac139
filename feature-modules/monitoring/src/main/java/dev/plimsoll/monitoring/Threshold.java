package dev.plimsoll.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The limit of a metric.
 *
 * @param value in the unit of the measure; a metric is marked beyond it, not at it
 */
public record Threshold(Measure measure, BigDecimal value) {
  private static final int DIGITS = 3;

  /**
   * @throws InvalidThreshold if the value makes no sense for the measure
   */
  public Threshold {
    if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(measure.most())) > 0) {
      throw new InvalidThreshold(
          measure.key(), "from 0 to %,d %s".formatted(measure.most(), measure.unit()));
    }
    if (value.stripTrailingZeros().scale() > DIGITS) {
      throw new InvalidThreshold(measure.key(), "a number with at most three decimal places");
    }
    value = value.setScale(DIGITS, RoundingMode.UNNECESSARY);
  }

  /** The number without trailing zeros. */
  public String text() {
    return value.stripTrailingZeros().toPlainString();
  }

  double number() {
    return value.doubleValue();
  }

  @Override
  public String toString() {
    return text() + " " + measure.unit();
  }
}
