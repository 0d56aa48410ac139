package dev.plimsoll.reviews;

import java.util.List;

/** A batch with its items in order, each with its latest rating. */
public record RatedBatch(ReviewBatch batch, List<ReviewItem> items) {
  public RatedBatch {
    items = List.copyOf(items);
  }

  public RatingSummary summary() {
    return RatingSummary.of(items);
  }
}
