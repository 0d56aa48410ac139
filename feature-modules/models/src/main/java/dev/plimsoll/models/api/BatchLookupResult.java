package dev.plimsoll.models.api;

/** Whether a provider has a batch whose submission was not confirmed. */
public sealed interface BatchLookupResult {
  /** The provider has the batch, under this id. */
  record Found(String batch) implements BatchLookupResult {}

  /** The provider does not have the batch. */
  record Nowhere() implements BatchLookupResult {}

  /** The provider has a batch that may be it, which only its results will show. */
  record Unclear() implements BatchLookupResult {}
}
