package dev.plimsoll.batches.api;

import dev.plimsoll.access.Caller;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import java.time.Instant;

/** Questions to one feature, a line each, which were handed in and found to be readable. */
public record BatchFile(
    String id, TenantId tenant, FeatureKey feature, String name, long bytes, Instant createdAt) {

  /** Whether this caller may look at it and submit it. */
  public boolean isOpenTo(Caller caller) {
    return tenant.equals(caller.tenant()) && caller.mayUse(feature);
  }
}
