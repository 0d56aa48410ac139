package dev.plimsoll.calls.store;

import dev.plimsoll.access.Caller;
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
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of users' feedback: one row for each call, which they may change. */
public final class FeedbackTable {
  /** What the id of an application itself begins with. */
  private static final String APPLICATION = "key:";

  private static final String LOCK_CALL =
      "SELECT user_id, tenant, at, feature, channel FROM call_record WHERE id = ? FOR UPDATE";
  private static final String OF_CALL = "SELECT * FROM call_feedback WHERE call_id = ?";

  private final Sql sql;

  public FeedbackTable(Sql sql) {
    this.sql = sql;
  }

  /** The data of a call that its thumb needs. */
  private record Rated(UserId asker, TenantId tenant, List<FigureKey> slots) {}

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
   * Gives feedback of the one who asked; a thumb without a reason takes back the reason before.
   *
   * @throws UnknownCall if there is no such call
   * @throws NotTheAsker if somebody else asked
   */
  public void put(CallId call, Feedback feedback) {
    sql.runInTransaction(own -> {
      var rated = lockCall(own, call);
      if (!rated.asker().equals(feedback.user())) {
        throw new NotTheAsker(call, feedback.user());
      }
      put(own, call, rated, feedback);
    });
  }

  /**
   * Adds what an application says for its user to what it said before.
   *
   * @param said makes the feedback, given who asked
   * @return all that was said
   * @throws UnknownCall if there is no such call, or it is of another application
   */
  public Feedback add(CallId call, Caller application, Function<UserId, Feedback> said) {
    return sql.callInTransaction(own -> {
      var rated = lockCall(own, call);
      if (!application.isOf(rated.tenant(), applicationOf(rated.asker()))) {
        throw new UnknownCall(call);
      }
      var now = said.apply(rated.asker());
      var all = own.first(OF_CALL, FeedbackTable::read, call).map(now::after).orElse(now);
      put(own, call, rated, all);
      return all;
    });
  }

  /** The application that asked, for itself or for one of its users; null for a person. */
  private static @Nullable String applicationOf(UserId asker) {
    return asker.value().startsWith(APPLICATION)
        ? asker.value().substring(APPLICATION.length())
        : asker.application();
  }

  private static void put(Sql sql, CallId call, Rated rated, Feedback feedback) {
    var tally = new FigureDelta();
    for (var before : sql.rows(OF_CALL, FeedbackTable::read, call)) {
      count(tally, rated, before.thumb(), -1);
    }
    count(tally, rated, feedback.thumb(), 1);
    sql.put(
        "call_feedback",
        "call_id",
        "user_id, thumb, at, reason, accepted, edited",
        feedback.user(),
        feedback.thumb(),
        feedback.at(),
        feedback.reason(),
        feedback.accepted(),
        feedback.edited(),
        call);
    FigureTable.add(sql, tally);
  }

  private static void count(FigureDelta tally, Rated rated, @Nullable Thumb thumb, int by) {
    if (thumb != null) {
      tally.add(rated.slots(), thumb, by);
    }
  }

  private static Rated lockCall(Sql sql, CallId call) {
    return sql.first(LOCK_CALL, FeedbackTable::rated, call)
        .orElseThrow(() -> new UnknownCall(call));
  }

  private static Rated rated(ResultSet row) throws SQLException {
    var slots =
        FigureKey.of(
            Sql.instant(row, "at"),
            new FeatureKey(row.getString("feature")),
            Channel.valueOf(row.getString("channel")));
    return new Rated(
        new UserId(row.getString("user_id")), new TenantId(row.getString("tenant")), slots);
  }

  private static Feedback read(ResultSet row) throws SQLException {
    var thumb = row.getString("thumb");
    return new Feedback(
        new UserId(row.getString("user_id")),
        thumb == null ? null : Thumb.valueOf(thumb),
        row.getString("reason"),
        row.getObject("accepted", Boolean.class),
        row.getString("edited"),
        Sql.instant(row, "at"));
  }
}
