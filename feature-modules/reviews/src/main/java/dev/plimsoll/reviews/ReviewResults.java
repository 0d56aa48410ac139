package dev.plimsoll.reviews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What came of the queues: how far reviewers are, and what they think. */
@ApplicationScoped
@Transactional
public class ReviewResults {
  @Inject ReviewRows rows;

  /** The batches of a queue, newest first. */
  public List<ReviewBatch> batches(String queue) {
    return rows.newestFirst(queue).stream().map(batch -> batch.batch(progress(batch))).toList();
  }

  /** How far reviewers are with the open batches of a queue. */
  public Progress progress(String queue) {
    return batches(queue).stream()
        .filter(ReviewBatch::isOpen)
        .map(ReviewBatch::progress)
        .reduce(new Progress(0, 0), Progress::plus);
  }

  /** The items of a batch in their order, each with its latest rating. */
  public List<ReviewItem> items(String queue, String batch) {
    var row = batch(queue, batch);
    var ratings = rows.ratings(row);
    return rows.items(row).stream().map(item -> item.item(row, ratings.get(item.id))).toList();
  }

  public RatingSummary summary(String queue, String batch) {
    var row = batch(queue, batch);
    var ratings = rows.ratings(row).values().stream().map(RatingRow::rating).toList();
    return RatingSummary.of(rows.items(row).size(), ratings);
  }

  /** Every version of an item's rating, latest first. */
  public List<RatingVersion> versions(String item) {
    return rows.versions(rows.item(item)).stream().map(RatingRow::given).toList();
  }

  private Progress progress(BatchRow batch) {
    var items = rows.items(batch);
    return new Progress(
        items.size(), (int) items.stream().filter(item -> item.ratings > 0).count());
  }

  private BatchRow batch(String queue, String name) {
    return rows.batch(queue, name).orElseThrow(() -> new UnknownBatch(queue, name));
  }
}
