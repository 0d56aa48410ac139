package dev.plimsoll.batches.store;

import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Deletes what is old from all tables of batches, one batch or file in each transaction. */
@ApplicationScoped
public class OldBatches {
  /** How ids of batches begin; the rest says when they were made. */
  public static final String BATCH = "batch_";

  /** How ids of files begin. */
  public static final String FILE = "file-";

  @Inject Sql sql;

  /** The batches that ended before a time. */
  public List<String> endedBefore(Instant time) {
    return ids("SELECT id FROM serving_batch WHERE ended_at < ?", time);
  }

  /** The files of that age which no batch has. */
  public List<String> filesBefore(Instant time) {
    return ids(
        "SELECT id FROM serving_batch_file WHERE created_at < ?"
            + " AND id NOT IN (SELECT file FROM serving_batch)",
        time);
  }

  /** Batches of that age of which only items were added, because the server stopped. */
  public List<String> unfinishedBatches(Instant before) {
    return ids(
        "SELECT DISTINCT batch FROM serving_batch_item WHERE batch < ?"
            + " AND batch NOT IN (SELECT id FROM serving_batch)",
        BATCH + IdSource.startOf(before));
  }

  /** Files of that age of which only pieces were added, because the server stopped. */
  public List<String> unfinishedFiles(Instant before) {
    return ids(
        "SELECT DISTINCT file FROM serving_batch_chunk WHERE file < ?"
            + " AND file NOT IN (SELECT id FROM serving_batch_file)",
        FILE + IdSource.startOf(before));
  }

  private List<String> ids(String select, Object value) {
    return sql.rows(select, row -> row.getString(1), value);
  }

  /** Deletes all of one batch. */
  @Transactional
  public void forgetBatch(String id) {
    sql.update("DELETE FROM serving_batch_item WHERE batch = ?", id);
    sql.update("DELETE FROM serving_parcel WHERE batch = ?", id);
    sql.update("DELETE FROM serving_batch WHERE id = ?", id);
  }

  /** Deletes all of one file. */
  @Transactional
  public void forgetFile(String id) {
    sql.update("DELETE FROM serving_batch_chunk WHERE file = ?", id);
    sql.update("DELETE FROM serving_batch_asker WHERE file = ?", id);
    sql.update("DELETE FROM serving_batch_file WHERE id = ?", id);
  }
}
