package dev.plimsoll.reviews;

import dev.plimsoll.domain.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose a {@link ReviewItem} is. It is claimed by one reviewer for some time, over and over until
 * one rates it; from then on it is that reviewer's.
 *
 * @param batch the id of its batch
 * @param ratings how many versions its rating has
 */
record ReviewItemRow(
    String id,
    String batch,
    @Nullable String claimedBy,
    @Nullable Instant claimedUntil,
    @Nullable String ratedBy,
    int ratings) {

  /** With one more version of the rating, by this reviewer. */
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
