package dev.plimsoll.calls.figures;

/** By what the costs of calls are told apart. */
public enum CostDimension {
  FEATURE,
  USER,
  MODEL,
  PROMPT_VERSION
}
