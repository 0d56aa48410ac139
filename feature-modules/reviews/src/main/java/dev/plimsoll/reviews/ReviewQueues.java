package dev.plimsoll.reviews;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Json;
import dev.plimsoll.reviews.settings.ReviewSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Queues of items that wait for a reviewer, each by its name. Items come in batches; a reviewer
 * gets one at a time, which is reserved for them until they rate or skip it, or have been away for
 * an hour. Whoever rated an item may edit the rating until its batch is closed.
 */
@ApplicationScoped
public class ReviewQueues {
  @Inject ReviewRows rows;
  @Inject ReviewClaims reviewClaims;
  @Inject ReviewSettings settings;
  @Inject Ledger ledger;
  @Inject IdSource ids;
  @Inject Clock clock;

  /**
   * Queues a batch of items, to be rated in this order.
   *
   * @throws InvalidBatch if the queue already has a batch of that name
   */
  @Transactional
  public void add(String queue, String batch, List<NewItem> items, Actor actor) {
    ledger.lock();
    if (rows.find(queue, batch).isPresent()) {
      throw new InvalidBatch(
          "batch.name must be new in its queue, but there is already a batch '" + batch + "'");
    }
    var row = new ReviewBatchRow(ids.next(), queue, batch, clock.instant());
    rows.add(row, items);
    record(actor, batchSubject(row), "queued", null, Map.of("items", items.size()));
  }

  /** The item that the reviewer holds, or the next one; empty if none is left. */
  @Transactional
  public Optional<ReviewItem> next(String queue, UserId reviewer) {
    var now = clock.instant();
    return reviewClaims.next(queue, reviewer, now, now.plus(settings.claim())).map(rows::item);
  }

  /**
   * One item, rated or not.
   *
   * @throws UnknownItem if there is no item with that id
   */
  @Transactional
  public ReviewItem item(String item) {
    return rows.item(item);
  }

  /** Leaves the item to other reviewers; this one gets it again after all others. */
  public void skip(String item, UserId reviewer) {
    reviewClaims.skip(item, reviewer, clock.instant());
  }

  /**
   * Rates the item, or edits the rating by the same reviewer.
   *
   * @throws TakenByAnother if another reviewer holds or has rated it
   * @throws BatchClosed if ratings can no longer be changed
   */
  @Transactional
  public void rate(String item, Rating rating, UserId reviewer) {
    ledger.lock();
    var row = rows.lockedItem(item);
    rows.batchOf(row).requireOpen();
    var before = latest(row);
    if (before != null && row.isOf(reviewer) && before.rating().equals(rating)) {
      return;
    }
    var now = clock.instant();
    var rated = row.rated(reviewer, now);
    var version = rated.ratings();
    rows.rate(rated, new RatingVersion(version, rating, reviewer, now));
    // The note may quote a user, so the ledger says only that the item was rated.
    record(
        new Actor(reviewer.value()),
        new Subject("review-item", item),
        version == 1 ? "rated" : "rated again",
        before == null ? null : Map.of("version", before.version()),
        Map.of("version", version));
  }

  /** Closes the batch: ratings can no longer be added or changed. */
  @Transactional
  public void close(String queue, String batch, Actor actor) {
    ledger.lock();
    var row = rows.batch(queue, batch);
    rows.close(row.closed(clock.instant()));
    record(actor, batchSubject(row), "closed", null, null);
  }

  /** Deletes the notes on these subjects, which may quote them; ratings stay. */
  @Transactional(TxType.MANDATORY)
  public void forgetNotes(Collection<String> subjects) {
    rows.forgetNotes(subjects);
  }

  private @Nullable RatingVersion latest(ReviewItemRow item) {
    return item.ratings() == 0 ? null : rows.versions(item.id()).getFirst();
  }

  private void record(
      Actor actor,
      Subject subject,
      String action,
      @Nullable Map<String, Integer> before,
      @Nullable Map<String, Integer> after) {
    ledger.record(new Change(actor, subject, action, null, json(before), json(after)));
  }

  private static Subject batchSubject(ReviewBatchRow batch) {
    return new Subject("review-batch", batch.queue() + "/" + batch.name());
  }

  private static @Nullable String json(@Nullable Map<String, Integer> state) {
    return state == null ? null : Json.write(state);
  }
}
