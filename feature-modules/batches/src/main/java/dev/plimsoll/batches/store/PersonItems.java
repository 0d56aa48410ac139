package dev.plimsoll.batches.store;

import dev.plimsoll.batches.api.BatchCounts;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A person's data in the tables of batches, and its deletion. */
@ApplicationScoped
public class PersonItems {
  @Inject Sql sql;

  /** The number of items of a batch that are theirs. */
  private record Share(String batch, BatchCounts counts) {}

  /** Deletes their items, the files that contain any of them, and batches without other items. */
  @Transactional
  public void forget(UserId person) {
    var asker = person.value();
    // Locks items before their batch, in the same order as when an item ends.
    sql.update("UPDATE serving_batch_item SET asker = asker WHERE asker = ?", asker);
    sql.rows(
            "SELECT batch, COUNT(*) AS items, "
                + sum("DONE")
                + ", "
                + sum("FAILED")
                + ", "
                + sum("DROPPED")
                + " FROM serving_batch_item WHERE asker = ? GROUP BY batch",
            PersonItems::share,
            asker)
        .forEach(this::subtract);
    sql.update("DELETE FROM serving_batch_item WHERE asker = ?", asker);
    sql.update(
        "DELETE FROM serving_batch_chunk WHERE file IN"
            + " (SELECT file FROM serving_batch_asker WHERE asker = ?)",
        asker);
    sql.update(
        "DELETE FROM serving_batch_file WHERE id IN"
            + " (SELECT file FROM serving_batch_asker WHERE asker = ?)",
        asker);
    sql.update("DELETE FROM serving_batch_asker WHERE asker = ?", asker);
    sql.update("DELETE FROM serving_batch WHERE total = 0");
  }

  private static String sum(String state) {
    return "SUM(CASE WHEN state = '" + state + "' THEN 1 ELSE 0 END) AS " + state;
  }

  private static Share share(ResultSet row) throws SQLException {
    return new Share(
        row.getString("batch"),
        new BatchCounts(
            row.getInt("items"), row.getInt("done"), row.getInt("failed"), row.getInt("dropped")));
  }

  private void subtract(Share share) {
    var counts = share.counts();
    sql.update(
        "UPDATE serving_batch SET total = total - ?, done = done - ?, failed = failed - ?,"
            + " dropped = dropped - ? WHERE id = ?",
        counts.total(),
        counts.done(),
        counts.failed(),
        counts.dropped(),
        share.batch());
  }
}
