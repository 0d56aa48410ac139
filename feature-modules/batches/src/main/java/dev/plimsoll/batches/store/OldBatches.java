package dev.plimsoll.batches.store;

import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Deletes expired rows from all tables of batches. */
@ApplicationScoped
public class OldBatches {
  @Inject Sql sql;

  /** Deletes batches that ended before a time, and files of that age. */
  @Transactional
  public void forget(Instant before) {
    var old = " (SELECT id FROM serving_batch WHERE ended_at < ?)";
    sql.update("DELETE FROM serving_batch_item WHERE batch IN" + old, before);
    sql.update("DELETE FROM serving_parcel WHERE batch IN" + old, before);
    sql.update("DELETE FROM serving_batch WHERE ended_at < ?", before);
    sql.update(
        "DELETE FROM serving_batch_file WHERE created_at < ?"
            + " AND id NOT IN (SELECT file FROM serving_batch)",
        before);
    sql.update(
        "DELETE FROM serving_batch_asker WHERE file NOT IN (SELECT id FROM serving_batch_file)");
  }
}
