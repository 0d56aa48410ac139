package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.Call;
import dev.plimsoll.calls.Channel;
import dev.plimsoll.calls.Resolution;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Who asked on a day, for counting different askers. */
final class UserDays {
  private static final String ADD =
      "INSERT INTO call_user_day (slot, feature, user_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

  private UserDays() {}

  private record UserDay(Instant day, String feature, String user) {
    static final Comparator<UserDay> ORDER =
        Comparator.comparing(UserDay::day)
            .thenComparing(UserDay::feature)
            .thenComparing(UserDay::user);

    static UserDay of(Call call) {
      return new UserDay(
          Resolution.DAY.startOf(call.at()),
          call.feature().value(),
          call.started().asker().user().value());
    }
  }

  /** Notes the askers of these calls, but for eval runs. */
  static void add(Connection connection, Collection<Call> calls) throws SQLException {
    try (var statement = connection.prepareStatement(ADD)) {
      var row = new Binder(statement);
      for (var user : usersOf(calls)) {
        row.moment(user.day()).text(user.feature()).text(user.user()).addToBatch();
      }
      statement.executeBatch();
    }
  }

  private static List<UserDay> usersOf(Collection<Call> calls) {
    return calls.stream()
        .filter(call -> call.started().channel() != Channel.EVAL)
        .map(UserDay::of)
        .distinct()
        .sorted(UserDay.ORDER)
        .toList();
  }
}
