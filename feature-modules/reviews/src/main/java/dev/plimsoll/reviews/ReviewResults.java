package dev.plimsoll.reviews;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** The results of the queues: the progress of reviewers, and their ratings. */
@ApplicationScoped
@Transactional
public class ReviewResults {
  @Inject ReviewRows rows;

  /** The batches of a queue, newest first. */
  public List<ReviewBatch> batches(String queue) {
    return rows.newestFirst(queue);
  }

  /** The progress of reviewers with the open batches of a queue. */
  public ReviewProgress progress(String queue) {
    return batches(queue).stream()
        .filter(ReviewBatch::isOpen)
        .map(ReviewBatch::progress)
        .reduce(new ReviewProgress(0, 0), ReviewProgress::plus);
  }

  /** The items of a batch in order, each with its latest rating. */
  public List<ReviewItem> items(String queue, String batch) {
    var items = rows.items(List.of(queue), List.of(batch));
    if (items.isEmpty()) {
      var _ = rows.batch(queue, batch);
    }
    return items;
  }

  /** All batches of these queues with these names. */
  public List<RatedBatch> rated(Collection<String> queues, Collection<String> batches) {
    var items =
        rows.items(queues, batches).stream()
            .collect(groupingBy(item -> List.of(item.queue(), item.batch())));
    return rows.batches(queues, batches).stream()
        .map(batch ->
            new RatedBatch(
                batch, items.getOrDefault(List.of(batch.queue(), batch.name()), List.of())))
        .toList();
  }

  public RatingSummary summary(String queue, String batch) {
    return RatingSummary.of(items(queue, batch));
  }

  /** Every version of an item's rating, latest first. */
  public List<RatingVersion> versions(String item) {
    var versions = rows.versions(item);
    if (versions.isEmpty()) {
      var _ = rows.item(item);
    }
    return versions;
  }
}
