package dev.plimsoll.batches.store;

import dev.plimsoll.access.Caller;
import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.repeats.IdempotencyKeyReused;
import dev.plimsoll.repeats.RepeatKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code serving_batch}. */
@ApplicationScoped
public class BatchTable {
  private static final String ALL = "SELECT * FROM serving_batch ";
  private static final String OPEN = "state IN ('IN_PROGRESS', 'CANCELLING')";

  @Inject Sql sql;
  @Inject BatchTasks tasks;

  /**
   * Adds a batch, all of whose items are stored, and starts work on it.
   *
   * @param repeat identifies the request if it is sent again; null if it has no idempotency key
   */
  @Transactional
  public void add(Batch batch, @Nullable RepeatKey repeat) {
    sql.update(
        "INSERT INTO serving_batch (id, file, feature, tenant, application, submitter, metadata, state, total,"
            + " done, failed, dropped, cost_micros, streak, created_at, repeat_key, repeat_of,"
            + " stored_bytes)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, ?, ?, ?,"
            + " COALESCE((SELECT bytes FROM serving_batch_file WHERE id = ?), 0))",
        batch.id(),
        batch.file(),
        batch.feature().value(),
        batch.tenant().value(),
        batch.application(),
        batch.submitter(),
        batch.metadata(),
        batch.state().name(),
        batch.counts().total(),
        batch.createdAt(),
        repeat == null ? null : repeat.id(),
        repeat == null ? null : repeat.fingerprint(),
        batch.file());
    tasks.add(batch.id());
  }

  /**
   * The batch that was submitted earlier with this idempotency key.
   *
   * @throws IdempotencyKeyReused if that was a different request
   */
  public Optional<Batch> repeated(RepeatKey repeat) {
    return sql
        .rows(
            "SELECT id, repeat_of FROM serving_batch WHERE repeat_key = ?",
            row -> {
              if (!row.getString("repeat_of").equals(repeat.fingerprint())) {
                throw new IdempotencyKeyReused();
              }
              return row.getString("id");
            },
            repeat.id())
        .stream()
        .findFirst()
        .flatMap(this::find);
  }

  public Optional<Batch> find(String id) {
    return sql.rows(ALL + "WHERE id = ?", BatchRow::batch, id).stream().findFirst();
  }

  /** The batches that a caller may see, latest first, after an id. */
  public List<Batch> latest(Caller caller, @Nullable String after, int limit) {
    return UsableRows.page(sql, ALL, BatchRow::batch, caller, after, true, limit);
  }

  /** Those that somebody submitted and that are under way. */
  public List<Batch> openOf(Actor submitter) {
    return sql.rows(
        ALL + "WHERE state = 'IN_PROGRESS' AND submitter = ?", BatchRow::batch, submitter.name());
  }

  /** Notes that nothing of a batch is stored, if all its items are deleted. */
  public void freeIfEmpty(String id) {
    sql.update(
        "UPDATE serving_batch SET stored_bytes = 0 WHERE id = ?"
            + " AND NOT EXISTS (SELECT 1 FROM serving_batch_item WHERE batch = ?)",
        id,
        id);
  }

  /** False if it was over or cancelled before. */
  public boolean cancel(String id, Instant now) {
    return sql.update(
            "UPDATE serving_batch SET state = 'CANCELLING', cancelled_at = ?"
                + " WHERE id = ? AND state = 'IN_PROGRESS'",
            now,
            id)
        == 1;
  }

  /**
   * Drops the items that no longer have to wait, ends the batch if none is open, and returns its
   * state.
   */
  @Transactional
  public Batch end(Batch batch, Instant now) {
    if (batch.drops(now)) {
      drop(batch.id());
    }
    var last = find(batch.id()).orElse(batch);
    var state = last.state().after(last.counts());
    if (state == last.state()) {
      return last;
    }
    sql.update(
        "UPDATE serving_batch SET state = ?, ended_at = ?, rest_until = NULL WHERE id = ? AND "
            + OPEN,
        state.name(),
        now,
        batch.id());
    return find(batch.id()).orElse(last);
  }

  private void drop(String id) {
    var dropped =
        sql.update(
            "UPDATE serving_batch_item SET state = 'DROPPED' WHERE batch = ? AND state = 'WAITING'",
            id);
    if (dropped > 0) {
      sql.update("UPDATE serving_batch SET dropped = dropped + ? WHERE id = ?", dropped, id);
    }
  }
}
