package dev.plimsoll.batches.store;

import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.batches.api.BatchCounts;
import dev.plimsoll.batches.api.BatchState;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Usd;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code serving_batch}. */
final class BatchRow {
  private BatchRow() {}

  static Batch batch(ResultSet row) throws SQLException {
    return new Batch(
        row.getString("id"),
        row.getString("file"),
        new FeatureKey(row.getString("feature")),
        new TenantId(row.getString("tenant")),
        row.getString("application"),
        row.getString("submitter"),
        row.getString("metadata"),
        BatchState.valueOf(row.getString("state")),
        counts(row),
        new Usd(row.getLong("cost_micros")),
        new Usd(row.getLong("saved_micros")),
        rest(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "cancelled_at"),
        instant(row, "ended_at"));
  }

  private static BatchCounts counts(ResultSet row) throws SQLException {
    return new BatchCounts(
        row.getInt("total"), row.getInt("done"), row.getInt("failed"), row.getInt("dropped"));
  }

  private static Batch.@Nullable Rest rest(ResultSet row) throws SQLException {
    var until = instant(row, "rest_until");
    return until == null
        ? null
        : new Batch.Rest(until, row.getString("rest_reason"), row.getInt("streak"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
