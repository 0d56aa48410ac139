package dev.plimsoll.calls.store;

import dev.plimsoll.calls.jdbc.Columns;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.Conversation;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table of conversations. */
public final class ConversationTable {
  private static final String INSERT =
      "INSERT INTO conversation (title, started_at, feature, user_id, tenant, channel, last_at,"
          + " calls, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String UPDATE =
      "UPDATE conversation SET last_at = GREATEST(last_at, ?), calls = calls + ? WHERE id = ?";
  private static final String MINE =
      "SELECT * FROM conversation WHERE user_id = ? AND tenant = ? AND feature = ?"
          + " AND channel = ?"
          + " ORDER BY last_at DESC, id DESC LIMIT ? OFFSET ?";

  private final Sql sql;

  public ConversationTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * Adds or updates the conversations of these calls, but only those on a feature's page, because
   * others are not listed anywhere.
   */
  public static void add(Sql sql, Collection<Call> calls) {
    var byConversation =
        calls.stream()
            .filter(call -> call.started().channel() == Channel.PAGE)
            .collect(
                Collectors.groupingBy(
                    call -> call.started().conversation().value(),
                    TreeMap::new,
                    Collectors.toList()));
    if (byConversation.isEmpty()) {
      return;
    }
    var existing = Columns.existing(sql, "conversation", byConversation.keySet());
    var begun = new ArrayList<Object[]>();
    var moved = new ArrayList<Object[]>();
    byConversation.forEach((id, of) -> {
      if (existing.contains(id)) {
        moved.add(new Object[] {last(of), of.size(), id});
      } else {
        begun.add(beginning(id, of));
      }
    });
    sql.updateAll(INSERT, begun);
    sql.updateAll(UPDATE, moved);
  }

  private static Object[] beginning(String id, List<Call> calls) {
    var first = calls.stream().min(Comparator.comparing(Call::at)).orElseThrow().started();
    return new Object[] {
      Conversation.titleOf(first.input()),
      first.at(),
      first.feature(),
      first.asker().user(),
      first.asker().tenant(),
      first.channel(),
      last(calls),
      calls.size(),
      id
    };
  }

  private static Instant last(List<Call> calls) {
    return calls.stream().map(Call::at).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** A person's own conversations with a feature on its page, latest first. */
  public List<Conversation> of(
      UserId user, TenantId tenant, FeatureKey feature, int offset, int limit) {
    return sql.rows(
        MINE, ConversationTable::read, user, tenant, feature, Channel.PAGE, limit, offset);
  }

  private static Conversation read(ResultSet row) throws SQLException {
    return new Conversation(
        new ConversationId(row.getString("id")),
        new FeatureKey(row.getString("feature")),
        row.getString("title"),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "last_at"),
        row.getInt("calls"));
  }
}
