package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.Channel;
import dev.plimsoll.calls.Feedback;
import dev.plimsoll.calls.NotTheAsker;
import dev.plimsoll.calls.Thumb;
import dev.plimsoll.calls.UnknownCall;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.UserId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What askers think of their answers: one thumb for each call, which they may turn. */
public final class FeedbackTable {
  private static final String LOCK_CALL =
      "SELECT user_id, at, feature, channel FROM call_record WHERE id = ? FOR UPDATE";
  private static final String OF_CALL = "SELECT * FROM call_feedback WHERE call_id = ?";
  private static final String DELETE = "DELETE FROM call_feedback WHERE call_id = ?";
  private static final String INSERT =
      "INSERT INTO call_feedback (call_id, user_id, thumb, at, reason) VALUES (?, ?, ?, ?, ?)";

  private final Database database;

  public FeedbackTable(Database database) {
    this.database = database;
  }

  /** What a thumb needs to know of its call. */
  private record Rated(UserId asker, List<Slot> slots) {}

  public Optional<Feedback> of(CallId call) {
    return database.first(OF_CALL, List.of(call), FeedbackTable::read);
  }

  /**
   * Gives feedback, or changes it.
   *
   * @throws UnknownCall when there is no such call
   * @throws NotTheAsker when somebody else asked
   */
  public void put(CallId call, Feedback feedback) {
    database.transact(connection -> put(connection, call, feedback));
  }

  private static void put(Connection connection, CallId call, Feedback feedback)
      throws SQLException {
    var slots = lockCall(connection, call, feedback.user()).slots();
    var tally = new Tally();
    for (var before : Database.list(connection, OF_CALL, List.of(call), FeedbackTable::read)) {
      tally.add(slots, before.thumb(), -1);
    }
    tally.add(slots, feedback.thumb(), 1);
    var _ = Database.update(connection, DELETE, List.of(call));
    insert(connection, call, feedback);
    FigureTable.add(connection, tally);
  }

  private static Rated lockCall(Connection connection, CallId call, UserId user)
      throws SQLException {
    var found = Database.list(connection, LOCK_CALL, List.of(call), FeedbackTable::rated);
    if (found.isEmpty()) {
      throw new UnknownCall(call);
    }
    if (!found.getFirst().asker().equals(user)) {
      throw new NotTheAsker(call, user);
    }
    return found.getFirst();
  }

  private static void insert(Connection connection, CallId call, Feedback feedback)
      throws SQLException {
    try (var statement = connection.prepareStatement(INSERT)) {
      var row = new Binder(statement).id(call).id(feedback.user()).name(feedback.thumb());
      row.moment(feedback.at()).text(feedback.reason());
      var _ = statement.executeUpdate();
    }
  }

  private static Rated rated(ResultSet row) throws SQLException {
    var slots =
        Slot.of(
            Columns.moment(row, "at"),
            new FeatureKey(row.getString("feature")),
            Channel.valueOf(row.getString("channel")));
    return new Rated(new UserId(row.getString("user_id")), slots);
  }

  private static Feedback read(ResultSet row) throws SQLException {
    return new Feedback(
        new UserId(row.getString("user_id")),
        Thumb.valueOf(row.getString("thumb")),
        row.getString("reason"),
        Columns.moment(row, "at"));
  }
}
