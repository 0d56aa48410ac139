package dev.plimsoll.costs.prices;

/** How a call is asked. */
public enum ServiceTier {
  /** By itself, and answered at once. */
  USUAL,
  /** Among many others that the provider answers when it has time, often at a lower price. */
  BATCH
}
