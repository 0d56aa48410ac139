package dev.plimsoll.calls.internal;

import dev.plimsoll.domain.TenantId;
import dev.plimsoll.platform.IdSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Deletes calls that are due, with their feedback: whole days at once where it can. */
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

  private final Database database;
  private final CallPartitions partitions;

  public OldCalls(Database database, CallPartitions partitions) {
    this.database = database;
    this.partitions = partitions;
  }

  /** Drops the days before a moment on which only these tenants have calls; how many calls. */
  long dropDays(Collection<TenantId> tenants, Instant before) {
    return partitions.dropDays(tenants, before);
  }

  /** Deletes a tenant's calls before a moment, in small transactions; how many. */
  long delete(TenantId tenant, Instant before) {
    var all = 0L;
    var chunk = CHUNK;
    while (chunk == CHUNK) {
      chunk = deleteChunk(tenant, before);
      all += chunk;
    }
    while (deleteTalks(tenant, before) == CHUNK) {}
    forgetUsers(tenant, before);
    return all;
  }

  private int deleteChunk(TenantId tenant, Instant before) {
    var deleted = new int[1];
    database.transact(connection -> {
      var values = List.<Object>of(tenant, IdSource.startOf(before), before);
      var ids = Database.list(connection, CHUNK_OF_TENANT, values, row -> row.getString("id"));
      var array = connection.createArrayOf("VARCHAR", ids.toArray());
      delete(connection, "DELETE FROM call_feedback WHERE call_id = ANY(?)", array);
      delete(connection, "DELETE FROM call_record WHERE id = ANY(?)", array);
      deleted[0] = ids.size();
    });
    return deleted[0];
  }

  private static void delete(Connection connection, String sql, Object which) throws SQLException {
    var _ = Database.update(connection, sql, List.of(which));
  }

  /** Sums stay; that one was a certain user's, or that a user asked, does not. */
  private void forgetUsers(TenantId tenant, Instant before) {
    database.transact(connection -> {
      ShareTable.forgetUsers(connection, tenant, before);
      delete(connection, "DELETE FROM call_user_day WHERE slot < ?", before);
    });
  }

  private int deleteTalks(TenantId tenant, Instant before) {
    var deleted = new int[1];
    database.transact(
        connection -> deleted[0] = Database.update(connection, TALKS, List.of(tenant, before)));
    return deleted[0];
  }
}
