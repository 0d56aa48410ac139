package dev.plimsoll.batches.api;

import dev.plimsoll.access.Caller;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import java.time.Instant;

/** An uploaded file of valid questions to one feature, one on each line. */
public record BatchFile(
    String id, TenantId tenant, FeatureKey feature, String name, long bytes, Instant createdAt) {

  /** Whether this caller may see and submit it. */
  public boolean isOpenTo(Caller caller) {
    return tenant.equals(caller.tenant()) && caller.mayUse(feature);
  }
}
