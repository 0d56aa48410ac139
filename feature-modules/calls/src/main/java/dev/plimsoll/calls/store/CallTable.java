package dev.plimsoll.calls.store;

import dev.plimsoll.calls.jdbc.Columns;
import dev.plimsoll.calls.jdbc.PlannedQuery;
import dev.plimsoll.calls.record.CallDetail;
import dev.plimsoll.calls.record.CallFilter;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.ConversationEnds;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.platform.Fitting;
import dev.plimsoll.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of all ended calls. */
public final class CallTable {
  private static final String INSERT =
      "INSERT INTO call_record (%s) VALUES (%s?)"
          .formatted(CallColumns.ALL, "?, ".repeat(CallColumns.COUNT - 1));
  private static final String WHOLE = "SELECT " + CallColumns.ALL + " FROM call_record ";

  private static final String LENGTHS =
      "SELECT id, CHAR_LENGTH(input) + CHAR_LENGTH(answer) + CHAR_LENGTH(detail)"
          + " + COALESCE(CHAR_LENGTH(detail_rest), 0) AS length FROM call_record ";

  /** Of several whole calls. */
  private static final long MOST_CHARACTERS = 1_000_000;

  private static final int MOST_OF_CONVERSATION = 1_000;

  private static final Comparator<CallRecord> BY_ID =
      Comparator.comparing(record -> record.call().id().value());

  private final Sql sql;

  public CallTable(Sql sql) {
    this.sql = sql;
  }

  /** Those of these that already exist. */
  public Set<String> existing(Collection<String> ids) {
    return Columns.existing(sql, "call_record", ids);
  }

  public static void insert(Sql sql, Collection<CallEntry.Ended> calls) {
    sql.updateAll(INSERT, calls.stream().map(CallColumns::values).toList());
  }

  public Optional<CallRecord> record(CallId id) {
    return sql.first(WHOLE + "WHERE id = ?", CallTable::read, id);
  }

  public List<CallRecord> records(Collection<CallId> ids) {
    var array = ids.stream().map(CallId::value).toArray(String[]::new);
    return sql.rows(WHOLE + "WHERE id = ANY(?)", CallTable::read, (Object) array);
  }

  /**
   * The calls of a conversation before a time, oldest first: the latest that are not too long
   * together, or one.
   */
  public List<CallRecord> records(ConversationId conversation, Instant until) {
    var latest =
        sql.rows(
            LENGTHS
                + "WHERE conversation = ? AND at < ? ORDER BY id DESC LIMIT "
                + MOST_OF_CONVERSATION,
            Next::of,
            conversation,
            until);
    return records(fit(latest)).stream().sorted(BY_ID).toList();
  }

  /** The first question and the last call before a time of each conversation that has one. */
  public Map<ConversationId, ConversationEnds> ends(
      Collection<ConversationId> conversations, Instant until) {
    var ids = conversations.stream().map(ConversationId::value).toArray(String[]::new);
    return sql
        .rows(
            """
            SELECT both_ends.conversation, both_ends.last_id,
              SUBSTRING(call_record.input FROM 1 FOR 300) AS question
            FROM (SELECT conversation, MIN(id) AS first_id, MAX(id) AS last_id FROM call_record
              WHERE conversation = ANY(?) AND at < ? GROUP BY conversation) both_ends
            JOIN call_record ON call_record.id = both_ends.first_id
            """,
            row ->
                Map.entry(
                    new ConversationId(row.getString("conversation")),
                    new ConversationEnds(
                        row.getString("question"), new CallId(row.getString("last_id")))),
            (Object) ids,
            until)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The feature of the first call of each conversation. */
  public Map<ConversationId, FeatureKey> features(Collection<ConversationId> conversations) {
    var ids = conversations.stream().map(ConversationId::value).toArray(String[]::new);
    return sql
        .rows(
            """
            SELECT conversation, feature FROM call_record WHERE id IN
              (SELECT MIN(id) FROM call_record WHERE conversation = ANY(?) GROUP BY conversation)
            """,
            row ->
                Map.entry(
                    new ConversationId(row.getString("conversation")),
                    new FeatureKey(row.getString("feature"))),
            (Object) ids)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * The next whole calls of a filter before one, newest first: as many as are not too long
   * together, or one.
   */
  public List<CallRecord> older(CallFilter filter, @Nullable CallId before, int limit) {
    var where = FilterSql.of(filter);
    if (before != null) {
      where.and("id < ?", before);
    }
    var query = LENGTHS + where.sql() + " ORDER BY id DESC LIMIT " + limit;
    var next = new PlannedQuery(query, where.values()).rows(sql, Next::of);
    return records(fit(next)).stream().sorted(BY_ID.reversed()).toList();
  }

  private static List<CallId> fit(List<Next> calls) {
    return Fitting.first(calls, Next::length, MOST_CHARACTERS).stream().map(Next::id).toList();
  }

  /** A call and how many characters its texts have. */
  private record Next(CallId id, long length) {
    static Next of(ResultSet row) throws SQLException {
      return new Next(new CallId(row.getString("id")), row.getLong("length"));
    }
  }

  /** The conversations with answers in a period. */
  public List<ConversationId> answeredConversations(Instant from, Instant until) {
    var inTime =
        FilterSql.of(new CallFilter(null, null, null, null, null, null, from, until, null))
            .and("outcome IN ('ANSWERED', 'FELL_BACK')")
            .and("user_id NOT LIKE '" + PersonTable.ERASED + "%'")
            .and("channel IN ('PAGE', 'API', 'IMPORT')");
    return sql.rows(
        "SELECT DISTINCT conversation FROM call_record" + inTime.sql(),
        row -> new ConversationId(row.getString(1)),
        inTime.values().toArray());
  }

  private static CallRecord read(ResultSet row) throws SQLException {
    CallDetail detail = CallCodec.detail(CallColumns.readDetail(row));
    var call = CallColumns.read(row);
    var sounds = detail.audio();
    return new CallRecord(sounds == null ? call : call.with(sounds), detail);
  }
}
