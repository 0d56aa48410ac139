package dev.plimsoll.monitoring;

import java.util.OptionalDouble;

/** A metric and the threshold that it is compared with. */
public record MetricReading(Metric metric, Threshold threshold) {
  public Measure measure() {
    return metric.measure();
  }

  public MetricStatus status() {
    return metric.status(threshold);
  }

  /**
   * The mark that the metric must not pass, in its unit; empty if there is nothing to compare it
   * with.
   */
  public OptionalDouble mark() {
    return metric.mark(threshold);
  }
}
