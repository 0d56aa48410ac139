package dev.plimsoll.monitoring;

import java.util.OptionalDouble;

/** A figure and the threshold that it is held against. */
public record MetricReading(Metric figure, Threshold threshold) {
  public Measure measure() {
    return figure.measure();
  }

  public MetricStatus standing() {
    return figure.standing(threshold);
  }

  /**
   * What the figure must not pass, in its unit; empty where there is nothing to hold it against.
   */
  public OptionalDouble mark() {
    return figure.mark(threshold);
  }
}
