package dev.plimsoll.calls.figures;

/** The dimensions by which the costs of calls are split. */
public enum CostDimension {
  FEATURE,
  USER,
  MODEL,
  PROMPT_VERSION
}
