package dev.plimsoll.access.signin;

import static java.util.stream.Collectors.toMap;

import dev.plimsoll.access.storage.SecretHash;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Failed sign-ins, counted by key, such as a user name. They are rows of the database, so that all
 * servers count together and a restart forgets nothing. An attempt counts as failed from its start,
 * so that a thousand at once gain nothing, on however many servers. A key without attempts for long
 * enough starts anew; if there are too many keys, the least recent are forgotten.
 */
@ApplicationScoped
class LoginAttempts {
  static final int CAPACITY = 100_000;
  private static final int TIDY_AFTER = 100;

  /** After so long, every key starts anew. */
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private final Sql sql;
  private final Clock clock;
  private final int capacity;
  private final AtomicInteger admitted = new AtomicInteger();

  /**
   * What attempts are counted by.
   *
   * @param key of which only the hash is stored
   */
  record Counter(String key, Strictness strictness) {
    private String id() {
      return SecretHash.of(key).hex();
    }

    private Duration wait(@Nullable Attempts past, Instant now) {
      return past == null ? Duration.ZERO : past.wait(strictness, now);
    }
  }

  /** The attempts with one key. */
  private record Attempts(String id, int count, Instant last) {
    static Attempts read(ResultSet row) throws SQLException {
      return new Attempts(row.getString("id"), row.getInt("attempts"), Sql.instant(row, "last_at"));
    }

    boolean areForgotten(Strictness strictness, Instant now) {
      return !now.isBefore(last.plus(strictness.forgetAfter()));
    }

    Duration wait(Strictness strictness, Instant now) {
      var rest = Duration.between(now, last.plus(strictness.waitAfter(count)));
      return areForgotten(strictness, now) || rest.isNegative() ? Duration.ZERO : rest;
    }

    int next(Strictness strictness, Instant now) {
      return areForgotten(strictness, now) ? 1 : count + 1;
    }
  }

  /** Another attempt has been counted since these were read. */
  private static final class Overtaken extends RuntimeException {
    Overtaken() {
      super("", null, false, false);
    }
  }

  @Inject
  LoginAttempts(Sql sql, Clock clock) {
    this(sql, clock, CAPACITY);
  }

  LoginAttempts(Sql sql, Clock clock, int capacity) {
    this.sql = sql;
    this.clock = clock;
    this.capacity = capacity;
  }

  /**
   * Lets an attempt begin, counts it and returns zero; or returns how long it has to wait, which
   * only reads. Call it outside of a transaction, so that others wait for this alone.
   */
  Duration admit(List<Counter> counters) {
    while (true) {
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      var past = past(counters);
      var wait =
          counters.stream()
              .map(counter -> counter.wait(past.get(counter.id()), now))
              .max(Comparator.naturalOrder())
              .orElse(Duration.ZERO);
      if (!wait.isZero() || isCounted(counters, past, now)) {
        return wait;
      }
    }
  }

  /** Takes an attempt back, because it was none or has succeeded; others still count. */
  void takeBack(Counter counter) {
    if (sql.update("DELETE FROM failed_sign_in WHERE id = ? AND attempts <= 1", counter.id())
        == 0) {
      sql.update("UPDATE failed_sign_in SET attempts = attempts - 1 WHERE id = ?", counter.id());
    }
  }

  /** Forgets all attempts of a key. */
  void forget(Counter counter) {
    sql.update("DELETE FROM failed_sign_in WHERE id = ?", counter.id());
  }

  private Map<String, Attempts> past(List<Counter> counters) {
    return sql
        .rows(
            "SELECT * FROM failed_sign_in WHERE id = ANY(?)",
            Attempts::read,
            (Object) counters.stream().map(Counter::id).toArray(String[]::new))
        .stream()
        .collect(toMap(Attempts::id, Function.identity()));
  }

  /** False if somebody else has counted one meanwhile, here or on another server. */
  private boolean isCounted(List<Counter> counters, Map<String, Attempts> past, Instant now) {
    try {
      sql.runInTransaction(own ->
          counters.stream()
              .sorted(Comparator.comparing(Counter::id)) // or two would wait for each other
              .forEach(counter -> count(counter, past.get(counter.id()), now, own)));
    } catch (Overtaken _) {
      return false;
    }
    if (admitted.incrementAndGet() % TIDY_AFTER == 0) {
      tidy(now);
    }
    return true;
  }

  private static void count(Counter counter, @Nullable Attempts past, Instant now, Sql own) {
    var counted =
        past == null
            ? own.update(
                "INSERT INTO failed_sign_in (id, attempts, last_at) VALUES (?, 1, ?)"
                    + " ON CONFLICT DO NOTHING",
                counter.id(),
                now)
            : own.update(
                "UPDATE failed_sign_in SET attempts = ?, last_at = ?"
                    + " WHERE id = ? AND attempts = ? AND last_at = ?",
                past.next(counter.strictness(), now),
                now,
                past.id(),
                past.count(),
                past.last());
    if (counted == 0) {
      throw new Overtaken();
    }
  }

  private void tidy(Instant now) {
    sql.update("DELETE FROM failed_sign_in WHERE last_at <= ?", now.minus(FORGOTTEN));
    sql.first(
            "SELECT last_at FROM failed_sign_in ORDER BY last_at DESC LIMIT 1 OFFSET ?",
            row -> Sql.instant(row, "last_at"),
            capacity)
        .ifPresent(last -> sql.update("DELETE FROM failed_sign_in WHERE last_at <= ?", last));
  }
}
