package dev.plimsoll.batches.api;

import dev.plimsoll.access.Caller;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file of valid questions to one feature, one on each line.
 *
 * @param application whose key uploaded it; null if a person did, or nobody knows, because it was
 *     before files belonged to applications
 */
public record BatchFile(
    String id,
    TenantId tenant,
    @Nullable String application,
    FeatureKey feature,
    String name,
    long bytes,
    Instant createdAt) {

  /** Whether this caller may see and submit it. */
  public boolean isOpenTo(Caller caller) {
    return BatchAccess.isOpen(caller, tenant, application) && caller.mayUse(feature);
  }
}
