package dev.plimsoll.serving.repeats;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.Kept;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code serving_repeat}: each idempotency key, who answers it, and the answer. Every
 * method is a transaction of its own, which no caller's may enclose.
 */
@ApplicationScoped
class RepeatTable {
  @Resource(lookup = "jdbc/plimsoll")
  DataSource database;

  /** A key as the table has it; without an answer while somebody works on it. */
  record Repeat(String fingerprint, @Nullable Kept answer) {}

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
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "SELECT fingerprint, answer FROM serving_repeat"
                    + " WHERE id = ? AND valid_until >= ?")) {
      query.setString(1, id);
      query.setObject(2, now.atOffset(ZoneOffset.UTC));
      try (var row = query.executeQuery()) {
        return row.next()
            ? Optional.of(new Repeat(row.getString(1), kept(row.getString(2))))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new RepeatsOutOfReach(e);
    }
  }

  /** Makes the owner's hold on its unanswered keys last longer. */
  void extend(String owner, Instant until) {
    change(
        "UPDATE serving_repeat SET valid_until = ? WHERE owner = ? AND answer IS NULL",
        until,
        owner);
  }

  void answer(String id, String owner, Kept answer, Instant until) {
    change(
        "UPDATE serving_repeat SET answer = ?, valid_until = ? WHERE id = ? AND owner = ?",
        Json.write(answer),
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

  private int change(String sql, Object... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < values.length; i++) {
        var value = values[i] instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : values[i];
        statement.setObject(i + 1, value);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new RepeatsOutOfReach(e);
    }
  }

  private static @Nullable Kept kept(@Nullable String json) {
    return json == null ? null : Json.read(json, Kept.class);
  }
}
