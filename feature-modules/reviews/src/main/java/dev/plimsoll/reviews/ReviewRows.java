package dev.plimsoll.reviews;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All batches, their items and ratings. */
@ApplicationScoped
class ReviewRows {
  @PersistenceContext(unitName = "reviews")
  EntityManager em;

  void add(BatchRow batch, List<ItemRow> items) {
    em.persist(batch);
    // The items' foreign key wants the batch to be there; EclipseLink does not know of it.
    em.flush();
    items.forEach(em::persist);
  }

  void add(RatingRow rating) {
    em.persist(rating);
  }

  BatchRow batchOf(ItemRow item) {
    return em.find(BatchRow.class, item.batch);
  }

  Optional<BatchRow> batch(String queue, String name) {
    return em.createQuery(
            "SELECT b FROM BatchRow b WHERE b.queue = :queue AND b.name = :name", BatchRow.class)
        .setParameter("queue", queue)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  List<BatchRow> newestFirst(String queue) {
    return em.createQuery(
            "SELECT b FROM BatchRow b WHERE b.queue = :queue ORDER BY b.openedAt DESC, b.id DESC",
            BatchRow.class)
        .setParameter("queue", queue)
        .getResultList();
  }

  ItemRow item(String id) {
    return known(id, em.find(ItemRow.class, id));
  }

  /** The item, which nobody else can rate or claim until the transaction ends. */
  ItemRow lockedItem(String id) {
    return known(id, em.find(ItemRow.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  List<ItemRow> items(BatchRow batch) {
    return em.createQuery(
            "SELECT i FROM ItemRow i WHERE i.batch = :batch ORDER BY i.position", ItemRow.class)
        .setParameter("batch", batch.id)
        .getResultList();
  }

  /** The latest rating of each rated item of a batch, by the item's id. */
  Map<String, RatingRow> ratings(BatchRow batch) {
    return em.createQuery(
            "SELECT r FROM RatingRow r, ItemRow i"
                + " WHERE r.item = i.id AND r.version = i.ratings AND i.batch = :batch",
            RatingRow.class)
        .setParameter("batch", batch.id)
        .getResultStream()
        .collect(toMap(rating -> rating.item, Function.identity()));
  }

  /** All versions of an item's rating, latest first. */
  List<RatingRow> versions(ItemRow item) {
    return em.createQuery(
            "SELECT r FROM RatingRow r WHERE r.item = :item ORDER BY r.version DESC",
            RatingRow.class)
        .setParameter("item", item.id)
        .getResultList();
  }

  void forgetNotes(Collection<String> subjects) {
    for (var subject : subjects) {
      var _ =
          em.createQuery(
                  "UPDATE RatingRow r SET r.note = NULL WHERE r.item IN"
                      + " (SELECT i.id FROM ItemRow i WHERE i.subject = :subject)")
              .setParameter("subject", subject)
              .executeUpdate();
    }
  }

  private static ItemRow known(String id, @Nullable ItemRow item) {
    return Optional.ofNullable(item).orElseThrow(() -> new UnknownItem(id));
  }
}
