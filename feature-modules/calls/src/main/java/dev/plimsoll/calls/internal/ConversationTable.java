package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.Call;
import dev.plimsoll.calls.Channel;
import dev.plimsoll.calls.Conversation;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.UserId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All conversations. */
public final class ConversationTable {
  private static final String INSERT =
      "INSERT INTO conversation (title, started_at, feature, user_id, tenant, channel, last_at,"
          + " calls, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String UPDATE =
      "UPDATE conversation SET last_at = GREATEST(last_at, ?), calls = calls + ? WHERE id = ?";
  private static final String MINE =
      "SELECT * FROM conversation WHERE user_id = ? AND feature = ? AND channel = ?"
          + " ORDER BY last_at DESC, id DESC LIMIT ? OFFSET ?";

  private final Database database;

  public ConversationTable(Database database) {
    this.database = database;
  }

  /**
   * Begins the conversations that these calls begin and moves the others on: those on a feature's
   * page, as nobody is shown others in a list.
   */
  void add(Connection connection, Collection<Call> calls) throws SQLException {
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
    var existing = Columns.existing(connection, "conversation", byConversation.keySet());
    try (var inserts = connection.prepareStatement(INSERT);
        var updates = connection.prepareStatement(UPDATE)) {
      var begun = new Binder(inserts);
      var moved = new Binder(updates);
      for (Map.Entry<String, List<Call>> entry : byConversation.entrySet()) {
        if (existing.contains(entry.getKey())) {
          bindProgress(moved, entry.getKey(), entry.getValue());
        } else {
          bindBeginning(begun, first(entry.getValue()));
          bindProgress(begun, entry.getKey(), entry.getValue());
        }
      }
      inserts.executeBatch();
      updates.executeBatch();
    }
  }

  private static Call first(List<Call> calls) {
    return calls.stream().min(Comparator.comparing(Call::at)).orElseThrow();
  }

  private static void bindBeginning(Binder row, Call first) throws SQLException {
    var started = first.started();
    row.text(Conversation.titleOf(started.input())).moment(started.at()).id(started.feature());
    row.id(started.asker().user()).id(started.asker().tenant()).name(started.channel());
  }

  private static void bindProgress(Binder row, String id, List<Call> calls) throws SQLException {
    var last = calls.stream().map(Call::at).max(Comparator.naturalOrder()).orElseThrow();
    row.moment(last).number(calls.size()).text(id).addToBatch();
  }

  /** A person's own conversations with a feature on its page, latest first. */
  public List<Conversation> of(UserId user, FeatureKey feature, int offset, int limit) {
    var values = List.of(user, feature, Channel.PAGE, limit, offset);
    return database.list(MINE, values, ConversationTable::read);
  }

  private static Conversation read(ResultSet row) throws SQLException {
    Instant started = Columns.moment(row, "started_at");
    return new Conversation(
        new ConversationId(row.getString("id")),
        new FeatureKey(row.getString("feature")),
        row.getString("title"),
        started,
        Columns.moment(row, "last_at"),
        row.getInt("calls"));
  }
}
