package dev.plimsoll.costs.prices;

/** The service tier of a call. */
public enum ServiceTier {
  /** A single call, answered at once. */
  USUAL,
  /** Part of a batch, which the provider answers when it has time, often at a lower price. */
  BATCH
}
