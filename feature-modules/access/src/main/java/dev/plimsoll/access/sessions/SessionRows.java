package dev.plimsoll.access.sessions;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** All sessions that have not ended. */
@ApplicationScoped
class SessionRows {
  private final Sql sql;

  @Inject
  SessionRows(Sql sql) {
    this.sql = sql;
  }

  Optional<PersonSession> withId(String id) {
    return sql.first("SELECT * FROM person_session WHERE id = ?", SessionRows::read, id);
  }

  long of(UserId person, Instant now, PersonSession.Limits limits) {
    return sql.number(
        "SELECT COUNT(*) FROM person_session WHERE person = ? AND begun_at > ? AND last_used_at > ?",
        person,
        now.minus(limits.longest()),
        now.minus(limits.idle()));
  }

  void add(PersonSession session) {
    sql.insert(
        "person_session",
        "id, person, begun_at, last_used_at",
        session.id(),
        session.person(),
        session.begunAt(),
        session.lastUsedAt());
  }

  /** Never to an earlier moment: another node may know of a later one. */
  void use(String id, Instant now) {
    sql.update(
        "UPDATE person_session SET last_used_at = ? WHERE id = ? AND last_used_at < ?",
        now,
        id,
        now);
  }

  boolean remove(String id) {
    return sql.update("DELETE FROM person_session WHERE id = ?", id) > 0;
  }

  /**
   * Removes those of a person.
   *
   * @param kept the id of one that stays; empty for none
   */
  int removeOf(UserId person, String kept) {
    return sql.update("DELETE FROM person_session WHERE person = ? AND id <> ?", person, kept);
  }

  void removeOver(Instant now, PersonSession.Limits limits) {
    sql.update(
        "DELETE FROM person_session WHERE begun_at <= ? OR last_used_at <= ?",
        now.minus(limits.longest()),
        now.minus(limits.idle()));
  }

  private static PersonSession read(ResultSet row) throws SQLException {
    return new PersonSession(
        row.getString("id"),
        new UserId(row.getString("person")),
        Sql.instant(row, "begun_at"),
        Sql.instant(row, "last_used_at"));
  }
}
