package dev.plimsoll.monitoring;

/** How a figure stands to its threshold. */
public sealed interface Standing {
  /** It is at most as far as it may go. */
  record Within(double value, double mark) implements Standing {}

  /** It went too far: somebody should act. */
  record Beyond(double value, double mark) implements Standing {}

  /** It is measured, but there is nothing earlier yet to hold it against. */
  record Unjudged(double value) implements Standing {}

  /** There is nothing yet to measure. */
  record NotMeasured() implements Standing {}
}
