package dev.plimsoll.calls.retention;

import dev.plimsoll.calls.figures.ShareTable;
import dev.plimsoll.calls.store.CallPartitions;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Sql;
import java.time.Instant;
import java.util.Collection;

/** Deletes expired calls with their feedback, whole days at once if possible. */
public final class OldCalls {
  private static final int CHUNK = 1_000;
  private static final String CHUNK_OF_TENANT =
      "SELECT id FROM call_record WHERE tenant = ? AND id < ? AND at < ? ORDER BY id LIMIT "
          + CHUNK;
  private static final String TALKS =
      "DELETE FROM conversation WHERE id IN (SELECT id FROM conversation WHERE tenant = ? AND"
          + " last_at < ? LIMIT "
          + CHUNK
          + ")";

  private final Sql sql;
  private final CallPartitions partitions;

  public OldCalls(Sql sql, CallPartitions partitions) {
    this.sql = sql;
    this.partitions = partitions;
  }

  /**
   * Drops the days before a time on which only these tenants have calls; returns the number of
   * calls.
   */
  long dropDays(Collection<TenantId> tenants, Instant before) {
    return partitions.dropDays(tenants, before);
  }

  /** Deletes a tenant's calls before a time, in small transactions; returns their number. */
  public long delete(TenantId tenant, Instant before) {
    var all = 0L;
    var chunk = CHUNK;
    while (chunk == CHUNK) {
      chunk = deleteChunk(tenant, before);
      all += chunk;
    }
    while (sql.update(TALKS, tenant, before) == CHUNK) {}
    forgetUsers(tenant, before);
    return all;
  }

  private int deleteChunk(TenantId tenant, Instant before) {
    return sql.callInTransaction(own -> {
      var id = IdSource.startOf(before);
      var ids = own.rows(CHUNK_OF_TENANT, row -> row.getString("id"), tenant, id, before);
      Object array = ids.toArray(String[]::new);
      own.update("DELETE FROM call_feedback WHERE call_id = ANY(?)", array);
      own.update("DELETE FROM call_record WHERE id = ANY(?)", array);
      return ids.size();
    });
  }

  /** Sums stay, but no longer show which user they are of. */
  private void forgetUsers(TenantId tenant, Instant before) {
    sql.runInTransaction(own -> {
      ShareTable.forgetUsers(own, tenant, before);
      own.update("DELETE FROM call_user_day WHERE slot < ?", before);
    });
  }
}
