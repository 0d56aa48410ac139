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
 * @param file the file with its questions
 * @param application whose key submitted it; null if a person did
 * @param submitter who submitted it, as the ledger names them
 * @param metadata the submitter's own notes, a JSON object
 * @param cost of the items that have ended
 * @param saved how much more those items would have cost as single calls
 * @param rest why it is resting; null while it is not
 * @param endedAt null until it is over
 */
public record Batch(
    String id,
    String file,
    FeatureKey feature,
    TenantId tenant,
    @Nullable String application,
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
  /** The time in which all items of a batch must be answered. */
  public static final Duration WINDOW = Duration.ofDays(1);

  /**
   * A pause in which no item starts, and its reason.
   *
   * @param streak the number of pauses since an item was answered
   */
  public record Rest(Instant until, String reason, int streak) {}

  public Instant expiresAt() {
    return createdAt.plus(WINDOW);
  }

  /** Whether this caller may see and cancel it. */
  public boolean isOpenTo(Caller caller) {
    return BatchAccess.isOpen(caller, tenant, application) && caller.mayUse(feature);
  }

  /** Whether items may start. */
  public boolean begins(Instant now) {
    return state == BatchState.IN_PROGRESS && !drops(now) && !rests(now);
  }

  public boolean rests(Instant now) {
    return rest != null && rest.until().isAfter(now);
  }

  /** Whether waiting items are to be dropped. */
  public boolean drops(Instant now) {
    return state == BatchState.CANCELLING || !now.isBefore(expiresAt());
  }
}
