package dev.plimsoll.reviews;

import dev.plimsoll.domain.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The row of a {@link ReviewItem}. Reviewers claim it for some time, one after the other, until one
 * rates it; from then on it belongs to that reviewer.
 *
 * @param batch the id of its batch
 * @param ratings the number of versions of its rating
 */
record ReviewItemRow(
    String id,
    String batch,
    @Nullable String claimedBy,
    @Nullable Instant claimedUntil,
    @Nullable String ratedBy,
    int ratings) {

  /** The item with one more version of its rating, by this reviewer. */
  ReviewItemRow rated(UserId reviewer, Instant now) {
    if (!isFreeFor(reviewer.value(), now)) {
      throw new TakenByAnother(id);
    }
    return new ReviewItemRow(id, batch, null, null, reviewer.value(), ratings + 1);
  }

  /** Whether this reviewer has rated it. */
  boolean isOf(UserId reviewer) {
    return reviewer.value().equals(ratedBy);
  }

  private boolean isFreeFor(String reviewer, Instant now) {
    if (ratedBy != null) {
      return ratedBy.equals(reviewer);
    }
    return claimedBy == null
        || claimedBy.equals(reviewer)
        || claimedUntil == null
        || !now.isBefore(claimedUntil);
  }
}
