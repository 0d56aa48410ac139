package dev.plimsoll.monitoring;

/** How a figure stands to its threshold. */
public sealed interface MetricStatus {
  /** It is at most as far as it may go. */
  record Within(double value, double mark) implements MetricStatus {}

  /** It went too far: somebody should act. */
  record Beyond(double value, double mark) implements MetricStatus {}

  /** It is measured, but there is nothing earlier yet to hold it against. */
  record Unjudged(double value) implements MetricStatus {}

  /** There is nothing yet to measure. */
  record NotMeasured() implements MetricStatus {}
}
