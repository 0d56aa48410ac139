package dev.plimsoll.batches.api;

import dev.plimsoll.access.Caller;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Usd;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Many questions to one feature, which are answered within a day while nobody waits.
 *
 * @param file that its questions came in
 * @param submitter who handed it in, as the ledger names them
 * @param metadata the submitter's own notes, a JSON object
 * @param cost of the items that have ended
 * @param saved what they would have cost more by themselves
 * @param rest null while it goes on
 * @param endedAt null until it is over
 */
public record Batch(
    String id,
    String file,
    FeatureKey feature,
    TenantId tenant,
    String submitter,
    String metadata,
    BatchState state,
    BatchCounts counts,
    Usd cost,
    Usd saved,
    @Nullable Rest rest,
    Instant createdAt,
    @Nullable Instant cancelledAt,
    @Nullable Instant endedAt) {
  /** How long the items of a batch may wait. */
  public static final Duration WINDOW = Duration.ofDays(1);

  /**
   * Why no item begins at the moment.
   *
   * @param streak how many times it rested since an item was answered
   */
  public record Rest(Instant until, String reason, int streak) {}

  public Instant expiresAt() {
    return createdAt.plus(WINDOW);
  }

  /** Whether this caller may look at it and give it up. */
  public boolean isOpenTo(Caller caller) {
    return tenant.equals(caller.tenant()) && caller.mayUse(feature);
  }

  /** Whether items may begin. */
  public boolean begins(Instant now) {
    return state == BatchState.IN_PROGRESS && !drops(now) && !rests(now);
  }

  public boolean rests(Instant now) {
    return rest != null && rest.until().isAfter(now);
  }

  /** Whether items that wait are to wait no more. */
  public boolean drops(Instant now) {
    return state == BatchState.CANCELLING || !now.isBefore(expiresAt());
  }
}
