package dev.plimsoll.calls.figures;

import dev.plimsoll.calls.record.Call;
import dev.plimsoll.platform.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The users of each day, for counting different users. The rows that this process has written are
 * remembered, so that they are not written again with every batch of calls. For one thread.
 */
public final class UserDays {
  private static final int REMEMBERED = 50_000;

  private static final String ADD =
      "INSERT INTO call_user_day (slot, feature, user_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

  private static final String COUNT =
      "UPDATE call_user_count SET users = users + ? WHERE slot = ? AND feature = ?";
  private static final String START_COUNT =
      "INSERT INTO call_user_count (users, slot, feature) VALUES (?, ?, ?)";

  private final Set<UserDay> known = new HashSet<>();

  /** One user of one day. */
  record UserDay(Instant day, String feature, String user) {
    static final Comparator<UserDay> ORDER =
        Comparator.comparing(UserDay::day)
            .thenComparing(UserDay::feature)
            .thenComparing(UserDay::user);

    /** The rows of a call: one for its feature, and one for all together. */
    static List<UserDay> of(Call call) {
      var day = Resolution.DAY.startOf(call.at());
      var user = call.started().asker().user().value();
      return List.of(
          new UserDay(day, call.feature().value(), user),
          new UserDay(day, FigureKey.ALL_FEATURES, user));
    }
  }

  /** The users of these calls whose rows are not known to exist. */
  public List<UserDay> unknown(Collection<Call> calls) {
    var unknown = new TreeSet<UserDay>(UserDay.ORDER);
    for (var call : calls) {
      if (call.started().channel().isOfUsers()) {
        for (var user : UserDay.of(call)) {
          if (!known.contains(user)) {
            unknown.add(user);
          }
        }
      }
    }
    return List.copyOf(unknown);
  }

  /** Writes rows, skipping those that another server has written. */
  public static void add(Sql sql, List<UserDay> users) {
    var rows =
        users.stream().map(user -> new Object[] {user.day(), user.feature(), user.user()}).toList();
    count(sql, added(users, sql.updateAll(ADD, rows)));
  }

  private static Map<UserDay, Long> added(List<UserDay> users, int[] rows) {
    return IntStream.range(0, rows.length)
        .filter(i -> rows[i] > 0)
        .mapToObj(i -> new UserDay(users.get(i).day(), users.get(i).feature(), ""))
        .collect(
            Collectors.groupingBy(
                day -> day, () -> new TreeMap<>(UserDay.ORDER), Collectors.counting()));
  }

  private static void count(Sql sql, Map<UserDay, Long> added) {
    added.forEach((of, users) -> {
      if (sql.update(COUNT, users, of.day(), of.feature()) == 0) {
        sql.update(START_COUNT, users, of.day(), of.feature());
      }
    });
  }

  /** Remembers the written rows, after they are committed. */
  public void know(Collection<UserDay> users) {
    if (known.size() + users.size() > REMEMBERED) {
      known.clear();
    }
    known.addAll(users);
  }
}
