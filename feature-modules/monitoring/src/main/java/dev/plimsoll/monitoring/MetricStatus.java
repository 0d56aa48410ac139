package dev.plimsoll.monitoring;

/** How a metric compares with its threshold. */
public sealed interface MetricStatus {
  /** It has not passed its mark. */
  record Within(double value, double mark) implements MetricStatus {}

  /** It has passed its mark: somebody should act. */
  record Beyond(double value, double mark) implements MetricStatus {}

  /** It is measured, but there is nothing earlier yet to compare it with. */
  record Unjudged(double value) implements MetricStatus {}

  /** There is nothing to measure yet. */
  record NotMeasured() implements MetricStatus {}
}
