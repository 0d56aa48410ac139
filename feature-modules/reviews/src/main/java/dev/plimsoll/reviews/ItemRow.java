package dev.plimsoll.reviews;

import dev.plimsoll.domain.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A {@link ReviewItem} in its table. It is claimed by one reviewer for some time, over and over
 * until one rates it; from then on it is that reviewer's.
 */
@Entity
@Table(name = "review_item")
class ItemRow {
  @Id String id;
  String batch;
  int position;
  String subject;
  @Nullable String snapshot;

  @Column(name = "claimed_by")
  @Nullable String claimedBy;

  @Column(name = "claimed_until")
  @Nullable Instant claimedUntil;

  @Column(name = "rated_by")
  @Nullable String ratedBy;

  int ratings;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected ItemRow() {}

  ItemRow(String id, BatchRow batch, int position, NewItem item) {
    this.id = id;
    this.batch = batch.id;
    this.position = position;
    subject = item.subject();
    snapshot = item.snapshot();
  }

  /** Counts one more version of the rating by this reviewer, and gives its number. */
  int rate(UserId reviewer, Instant now) {
    if (!isFreeFor(reviewer.value(), now)) {
      throw new TakenByAnother(id);
    }
    claimedBy = null;
    claimedUntil = null;
    ratedBy = reviewer.value();
    ratings++;
    return ratings;
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

  ReviewItem item(BatchRow of, @Nullable RatingRow rating) {
    return new ReviewItem(
        id,
        of.queue,
        of.name,
        position,
        subject,
        snapshot,
        ratedBy == null ? null : new UserId(ratedBy),
        rating == null ? null : rating.rating());
  }
}
