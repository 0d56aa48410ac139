package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.CallDetail;
import dev.plimsoll.calls.CallFilter;
import dev.plimsoll.calls.CallRecord;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All ended calls. */
public final class CallTable {
  private static final String INSERT =
      "INSERT INTO call_record (%s) VALUES (%s?)"
          .formatted(CallColumns.ALL, "?, ".repeat(CallColumns.COUNT - 1));
  private static final String WHOLE = "SELECT " + CallColumns.ALL + " FROM call_record ";

  private final Database database;

  public CallTable(Database database) {
    this.database = database;
  }

  /** Which of these are there already. */
  Set<String> existing(Connection connection, Collection<String> ids) throws SQLException {
    return Columns.existing(connection, "call_record", ids);
  }

  void insert(Connection connection, Collection<CallEntry.Ended> calls) throws SQLException {
    try (var rows = connection.prepareStatement(INSERT)) {
      var row = new Binder(rows);
      for (var ended : calls) {
        CallColumns.bind(row, ended);
        row.addToBatch();
      }
      rows.executeBatch();
    }
  }

  public Optional<CallRecord> record(CallId id) {
    return database.first(WHOLE + "WHERE id = ?", List.of(id), CallTable::read);
  }

  /** The calls of a conversation, oldest first. */
  public List<CallRecord> records(ConversationId conversation) {
    var sql = WHOLE + "WHERE conversation = ? ORDER BY id";
    return database.list(sql, List.of(conversation), CallTable::read);
  }

  /** The next whole calls of a filter before one, newest first. */
  public List<CallRecord> older(CallFilter filter, @Nullable CallId before, int limit) {
    var where = Where.of(filter);
    if (before != null) {
      where.and("id < ?", before);
    }
    var sql = WHOLE + where.sql() + " ORDER BY id DESC LIMIT " + limit;
    return database.listPlanned(sql, where.values(), CallTable::read);
  }

  /** Conversations in which somebody was answered in this time. */
  public List<ConversationId> answeredConversations(Instant from, Instant until) {
    var inTime =
        Where.of(new CallFilter(null, null, null, null, null, null, from, until, null))
            .and("outcome IN ('ANSWERED', 'FELL_BACK')")
            .and("user_id NOT LIKE '" + PersonTable.ERASED + "%'")
            .and("channel IN ('PAGE', 'API', 'IMPORT')");
    return database.list(
        "SELECT DISTINCT conversation FROM call_record" + inTime.sql(),
        inTime.values(),
        row -> new ConversationId(row.getString(1)));
  }

  private static CallRecord read(ResultSet row) throws SQLException {
    CallDetail detail = CallCodec.detail(CallColumns.readDetail(row));
    return new CallRecord(CallColumns.read(row), detail);
  }
}
