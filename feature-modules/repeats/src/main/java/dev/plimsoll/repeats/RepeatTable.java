package dev.plimsoll.repeats;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.platform.SqlFailure;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code serving_repeat}: each idempotency key, who answers it, and the answer as JSON.
 * Each method runs in its own transaction; call it outside of any other.
 */
final class RepeatTable {
  private final Sql sql;

  RepeatTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * A row of the table.
   *
   * @param length of the answer, in characters; null while the request is being answered
   */
  record Repeat(String fingerprint, @Nullable Long length) {}

  /** Claims a key that is free or expired; false if it is taken. */
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

  /** The row of a key, unless it has expired. */
  Optional<Repeat> find(String id, Instant now) {
    try {
      return sql
          .rows(
              "SELECT fingerprint, CAST(CHAR_LENGTH(answer) AS BIGINT) FROM serving_repeat"
                  + " WHERE id = ? AND valid_until >= ?",
              row -> new Repeat(row.getString(1), row.getObject(2, Long.class)),
              id,
              now)
          .stream()
          .findFirst();
    } catch (SqlFailure e) {
      throw new IdempotencyUnavailable(e);
    }
  }

  /** The answer to a key; empty if it is another request's by now, or none's. */
  Optional<String> answer(RepeatKey key) {
    try {
      return sql
          .rows(
              "SELECT answer FROM serving_repeat"
                  + " WHERE id = ? AND fingerprint = ? AND answer IS NOT NULL",
              row -> row.getString(1),
              key.id(),
              key.fingerprint())
          .stream()
          .findFirst();
    } catch (SqlFailure e) {
      throw new IdempotencyUnavailable(e);
    }
  }

  /** Renews the owner's claims on its unanswered keys. */
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

  /** Releases a key that was not answered. */
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
