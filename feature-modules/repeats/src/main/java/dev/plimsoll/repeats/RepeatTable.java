package dev.plimsoll.repeats;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.platform.SqlFailure;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code serving_repeat}: each idempotency key, who answers it, and the answer as JSON.
 * Every method is a transaction of its own, which no caller's may enclose.
 */
final class RepeatTable {
  private final Sql sql;

  RepeatTable(Sql sql) {
    this.sql = sql;
  }

  /** A key as the table has it; without an answer while somebody works on it. */
  record Repeat(String fingerprint, @Nullable String answer) {}

  /** Takes a key that nobody has, or whose time is over; false when somebody has it. */
  boolean claim(RepeatKey key, String owner, Instant now, Instant until) {
    change("DELETE FROM serving_repeat WHERE id = ? AND valid_until < ?", key.id(), now);
    return change(
            "INSERT INTO serving_repeat (id, fingerprint, asker, owner, valid_until)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            key.id(),
            key.fingerprint(),
            key.asker().value(),
            owner,
            until)
        == 1;
  }

  /** The key as it stands, unless its time is over. */
  Optional<Repeat> find(String id, Instant now) {
    try {
      return sql
          .rows(
              "SELECT fingerprint, answer FROM serving_repeat WHERE id = ? AND valid_until >= ?",
              row -> new Repeat(row.getString(1), row.getString(2)),
              id,
              now)
          .stream()
          .findFirst();
    } catch (SqlFailure e) {
      throw new IdempotencyUnavailable(e);
    }
  }

  /** Makes the owner's hold on its unanswered keys last longer. */
  void extend(String owner, Instant until) {
    change(
        "UPDATE serving_repeat SET valid_until = ? WHERE owner = ? AND answer IS NULL",
        until,
        owner);
  }

  void answer(String id, String owner, String answer, Instant until) {
    change(
        "UPDATE serving_repeat SET answer = ?, valid_until = ? WHERE id = ? AND owner = ?",
        answer,
        until,
        id,
        owner);
  }

  /** Lets go of a key that was not answered. */
  void release(String id, String owner) {
    change("DELETE FROM serving_repeat WHERE id = ? AND owner = ? AND answer IS NULL", id, owner);
  }

  void sweep(Instant now) {
    change("DELETE FROM serving_repeat WHERE valid_until < ?", now);
  }

  /** Deletes all keys of a person, with their answers. */
  void forget(UserId asker) {
    change("DELETE FROM serving_repeat WHERE asker = ?", asker.value());
  }

  private int change(String statement, Object... values) {
    try {
      return sql.update(statement, values);
    } catch (SqlFailure e) {
      throw new IdempotencyUnavailable(e);
    }
  }
}
