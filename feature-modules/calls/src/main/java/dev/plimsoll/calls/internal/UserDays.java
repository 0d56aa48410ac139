package dev.plimsoll.calls.internal;

import dev.plimsoll.calls.Call;
import dev.plimsoll.calls.Channel;
import dev.plimsoll.calls.Resolution;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who asked on a day, for counting different askers. Whom this process has written down already is
 * remembered, so that a user is a row once and not with every group of calls. For one thread.
 */
final class UserDays {
  private static final int REMEMBERED = 50_000;

  private static final String ADD =
      "INSERT INTO call_user_day (slot, feature, user_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

  private final Set<UserDay> known = new HashSet<>();

  /** One asker of one day. */
  record UserDay(Instant day, String feature, String user) {
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

  /** The askers of these calls that are not known to be written down, but for eval runs. */
  List<UserDay> unknown(Collection<Call> calls) {
    return calls.stream()
        .filter(call -> call.started().channel() != Channel.EVAL)
        .map(UserDay::of)
        .distinct()
        .filter(user -> !known.contains(user))
        .sorted(UserDay.ORDER)
        .toList();
  }

  /** Writes askers down, also those that another server has written down. */
  static void add(Connection connection, Collection<UserDay> users) throws SQLException {
    if (users.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(ADD)) {
      var row = new Binder(statement);
      for (var user : users) {
        row.moment(user.day()).text(user.feature()).text(user.user()).addToBatch();
      }
      statement.executeBatch();
    }
  }

  /** Remembers whom the database has, once that is committed. */
  void know(Collection<UserDay> users) {
    if (known.size() + users.size() > REMEMBERED) {
      known.clear();
    }
    known.addAll(users);
  }
}
