package dev.plimsoll.calls.store;

import dev.plimsoll.calls.figures.FigureDelta;
import dev.plimsoll.calls.figures.FigureKey;
import dev.plimsoll.calls.figures.FigureTable;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.Feedback;
import dev.plimsoll.calls.record.NotTheAsker;
import dev.plimsoll.calls.record.Thumb;
import dev.plimsoll.calls.record.UnknownCall;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table of users' feedback: one thumb for each call, which they may change. */
public final class FeedbackTable {
  private static final String LOCK_CALL =
      "SELECT user_id, at, feature, channel FROM call_record WHERE id = ? FOR UPDATE";
  private static final String OF_CALL = "SELECT * FROM call_feedback WHERE call_id = ?";

  private final Sql sql;

  public FeedbackTable(Sql sql) {
    this.sql = sql;
  }

  /** The data of a call that its thumb needs. */
  private record Rated(UserId asker, List<FigureKey> slots) {}

  public Optional<Feedback> of(CallId call) {
    return sql.first(OF_CALL, FeedbackTable::read, call);
  }

  /** The feedback on those calls that have any. */
  public Map<CallId, Feedback> of(Collection<CallId> calls) {
    var ids = calls.stream().map(CallId::value).toArray(String[]::new);
    return sql
        .rows(
            "SELECT * FROM call_feedback WHERE call_id = ANY(?)",
            row -> Map.entry(new CallId(row.getString("call_id")), read(row)),
            (Object) ids)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Gives or changes feedback.
   *
   * @throws UnknownCall if there is no such call
   * @throws NotTheAsker if somebody else asked
   */
  public void put(CallId call, Feedback feedback) {
    sql.runInTransaction(own -> put(own, call, feedback));
  }

  private static void put(Sql sql, CallId call, Feedback feedback) {
    var slots = lockCall(sql, call, feedback.user()).slots();
    var tally = new FigureDelta();
    for (var before : sql.rows(OF_CALL, FeedbackTable::read, call)) {
      tally.add(slots, before.thumb(), -1);
    }
    tally.add(slots, feedback.thumb(), 1);
    sql.put(
        "call_feedback",
        "call_id",
        "user_id, thumb, at, reason",
        feedback.user(),
        feedback.thumb(),
        feedback.at(),
        feedback.reason(),
        call);
    FigureTable.add(sql, tally);
  }

  private static Rated lockCall(Sql sql, CallId call, UserId user) {
    var found =
        sql.first(LOCK_CALL, FeedbackTable::rated, call).orElseThrow(() -> new UnknownCall(call));
    if (!found.asker().equals(user)) {
      throw new NotTheAsker(call, user);
    }
    return found;
  }

  private static Rated rated(ResultSet row) throws SQLException {
    var slots =
        FigureKey.of(
            Sql.instant(row, "at"),
            new FeatureKey(row.getString("feature")),
            Channel.valueOf(row.getString("channel")));
    return new Rated(new UserId(row.getString("user_id")), slots);
  }

  private static Feedback read(ResultSet row) throws SQLException {
    return new Feedback(
        new UserId(row.getString("user_id")),
        Thumb.valueOf(row.getString("thumb")),
        row.getString("reason"),
        Sql.instant(row, "at"));
  }
}
