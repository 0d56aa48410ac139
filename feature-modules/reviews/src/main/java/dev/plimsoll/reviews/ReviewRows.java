package dev.plimsoll.reviews;

import static java.util.stream.Collectors.toMap;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All batches, their items and ratings. */
@ApplicationScoped
class ReviewRows {
  /** The scores of a rating in one text, such as {@code TONE 5,SAFETY 4}; null if it has none. */
  private static final String SCORES =
      """
      (SELECT STRING_AGG(s.criterion || ' ' || s.score, ',') FROM review_rating_score s
        WHERE s.rating = r.id) AS scores
      """;

  /** Each item with its batch and its latest rating. */
  private static final String ITEMS =
      """
      SELECT i.id AS item_id, b.queue, b.name, i.position, i.subject, i.snapshot, i.rated_by, r.*,
        %s
      FROM review_item i JOIN review_batch b ON b.id = i.batch
        LEFT JOIN review_rating r ON r.item = i.id AND r.version = i.ratings
      """
          .formatted(SCORES);

  /** Each batch with the progress of its reviewers. */
  private static final String BATCHES =
      """
      SELECT b.*, (SELECT COUNT(*) FROM review_item i WHERE i.batch = b.id) AS items,
        (SELECT COUNT(*) FROM review_item i WHERE i.batch = b.id AND i.ratings > 0) AS rated
      FROM review_batch b
      """;

  private final Sql sql;
  private final IdSource ids;

  @Inject
  ReviewRows(Sql sql, IdSource ids) {
    this.sql = sql;
    this.ids = ids;
  }

  void add(ReviewBatchRow batch, List<NewItem> items) {
    sql.insert(
        "review_batch",
        "id, queue, name, rubric, opened_at",
        batch.id(),
        batch.queue(),
        batch.name(),
        batch.rubric(),
        batch.openedAt());
    sql.updateAll(
        "INSERT INTO review_item (id, batch, position, subject, snapshot, ratings)"
            + " VALUES (?, ?, ?, ?, ?, 0)",
        IntStream.range(0, items.size())
            .mapToObj(i -> values(batch, i + 1, items.get(i)))
            .toList());
  }

  private @Nullable Object[] values(ReviewBatchRow batch, int position, NewItem item) {
    return new @Nullable Object[] {
      ids.next(), batch.id(), position, item.subject(), item.snapshot()
    };
  }

  void close(ReviewBatchRow closed) {
    sql.update(
        "UPDATE review_batch SET closed_at = ? WHERE id = ?", closed.closedAt(), closed.id());
  }

  void rate(ReviewItemRow rated, RatingVersion given) {
    sql.update(
        """
        UPDATE review_item SET claimed_by = NULL, claimed_until = NULL, rated_by = ?, ratings = ?
        WHERE id = ?
        """,
        rated.ratedBy(),
        rated.ratings(),
        rated.id());
    var rating = given.rating();
    var id = ids.next();
    sql.insert(
        "review_rating",
        "id, item, version, rubric, reviewer, at, hallucination, note",
        id,
        rated.id(),
        given.version(),
        rating.rubric(),
        given.reviewer(),
        given.at(),
        rating.hallucination(),
        rating.note());
    sql.updateAll(
        "INSERT INTO review_rating_score (rating, criterion, score) VALUES (?, ?, ?)",
        rating.scores().entrySet().stream()
            .map(score -> new Object[] {id, score.getKey(), score.getValue()})
            .toList());
  }

  /**
   * @throws UnknownBatch if the queue has no batch of that name
   */
  ReviewBatchRow batch(String queue, String name) {
    return find(queue, name).orElseThrow(() -> new UnknownBatch(queue, name));
  }

  Optional<ReviewBatchRow> find(String queue, String name) {
    return sql.first(
        "SELECT * FROM review_batch WHERE queue = ? AND name = ?", ReviewRows::batch, queue, name);
  }

  ReviewBatchRow batchOf(ReviewItemRow item) {
    return sql.first("SELECT * FROM review_batch WHERE id = ?", ReviewRows::batch, item.batch())
        .orElseThrow();
  }

  List<ReviewBatch> newestFirst(String queue) {
    return sql.rows(
        BATCHES + "WHERE b.queue = ? ORDER BY b.opened_at DESC, b.id DESC",
        ReviewRows::reviewBatch,
        queue);
  }

  List<ReviewBatch> batches(Collection<String> queues, Collection<String> names) {
    return sql.rows(
        BATCHES + "WHERE b.queue = ANY(?) AND b.name = ANY(?)",
        ReviewRows::reviewBatch,
        queues.toArray(String[]::new),
        names.toArray(String[]::new));
  }

  List<ReviewItem> items(Collection<String> queues, Collection<String> names) {
    return sql.rows(
        ITEMS + "WHERE b.queue = ANY(?) AND b.name = ANY(?) ORDER BY i.position",
        ReviewRows::item,
        queues.toArray(String[]::new),
        names.toArray(String[]::new));
  }

  /**
   * @throws UnknownItem if there is no item with that id
   */
  ReviewItem item(String id) {
    return sql.first(ITEMS + "WHERE i.id = ?", ReviewRows::item, id)
        .orElseThrow(() -> new UnknownItem(id));
  }

  /** The item, locked until the transaction ends, so that nobody else can rate or claim it. */
  ReviewItemRow lockedItem(String id) {
    return sql.first("SELECT * FROM review_item WHERE id = ? FOR UPDATE", ReviewRows::itemRow, id)
        .orElseThrow(() -> new UnknownItem(id));
  }

  /** All versions of an item's rating, latest first. */
  List<RatingVersion> versions(String item) {
    return sql.rows(
        "SELECT r.*, " + SCORES + "FROM review_rating r WHERE r.item = ? ORDER BY r.version DESC",
        ReviewRows::version,
        item);
  }

  void forgetNotes(Collection<String> subjects) {
    sql.update(
        """
        UPDATE review_rating SET note = NULL
        WHERE item IN (SELECT id FROM review_item WHERE subject = ANY(?))
        """,
        (Object) subjects.toArray(String[]::new));
  }

  private static ReviewBatchRow batch(ResultSet row) throws SQLException {
    return new ReviewBatchRow(
        row.getString("id"),
        row.getString("queue"),
        row.getString("name"),
        row.getInt("rubric"),
        Sql.instant(row, "opened_at"),
        Sql.instantOrNull(row, "closed_at"));
  }

  private static ReviewBatch reviewBatch(ResultSet row) throws SQLException {
    var batch = batch(row);
    return new ReviewBatch(
        batch.queue(),
        batch.name(),
        batch.rubric(),
        batch.openedAt(),
        batch.closedAt(),
        new ReviewProgress(row.getInt("items"), row.getInt("rated")));
  }

  private static ReviewItemRow itemRow(ResultSet row) throws SQLException {
    return new ReviewItemRow(
        row.getString("id"),
        row.getString("batch"),
        row.getString("claimed_by"),
        Sql.instantOrNull(row, "claimed_until"),
        row.getString("rated_by"),
        row.getInt("ratings"));
  }

  private static ReviewItem item(ResultSet row) throws SQLException {
    var ratedBy = row.getString("rated_by");
    return new ReviewItem(
        row.getString("item_id"),
        row.getString("queue"),
        row.getString("name"),
        row.getInt("position"),
        row.getString("subject"),
        row.getString("snapshot"),
        ratedBy == null ? null : new UserId(ratedBy),
        row.getString("hallucination") == null ? null : rating(row));
  }

  private static RatingVersion version(ResultSet row) throws SQLException {
    return new RatingVersion(
        row.getInt("version"),
        rating(row),
        new UserId(row.getString("reviewer")),
        Sql.instant(row, "at"));
  }

  private static Rating rating(ResultSet row) throws SQLException {
    return new Rating(
        row.getInt("rubric"),
        Hallucination.valueOf(row.getString("hallucination")),
        scores(row.getString("scores")),
        row.getString("note"));
  }

  private static Map<Criterion, Integer> scores(@Nullable String text) {
    return text == null
        ? Map.of()
        : Arrays.stream(text.split(",", -1))
            .map(score -> score.split(" ", 2))
            .collect(
                toMap(score -> Criterion.valueOf(score[0]), score -> Integer.valueOf(score[1])));
  }
}
