package dev.plimsoll.models.api;

/** Whether a provider has a batch of which nobody heard that it was handed in. */
public sealed interface BatchLookupResult {
  /** It has it, under this name of its own. */
  record Found(String batch) implements BatchLookupResult {}

  /** It has not. */
  record Nowhere() implements BatchLookupResult {}

  /** It has one that may be it, and tells whether it is only when that is over. */
  record Unclear() implements BatchLookupResult {}
}
