package dev.plimsoll.access.security;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.security.SecurityEvent.Kind;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The log of sign-ins, failures, and whatever else changes how people sign in. Only the latest
 * {@value #KEPT} or so are kept, because anybody can add to it.
 */
@ApplicationScoped
public class SecurityLog {
  static final int KEPT = 20_000;
  private static final int TIDY_AFTER = 100;

  private static final String MATCH =
      " FROM security_event WHERE person LIKE ? ESCAPE '\\' OR network LIKE ? ESCAPE '\\'"
          + " OR LOWER(kind) LIKE ? ESCAPE '\\'";

  private final Sql sql;
  private final IdSource ids;
  private final Clock clock;
  private final int kept;
  private final AtomicInteger written = new AtomicInteger();

  @Inject
  SecurityLog(Sql sql, IdSource ids, Clock clock) {
    this(sql, ids, clock, KEPT);
  }

  SecurityLog(Sql sql, IdSource ids, Clock clock, int kept) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.kept = kept;
  }

  /**
   * Writes what happened to a person.
   *
   * @param address that the request came from; empty if it came from Plimsoll itself
   */
  public void note(Kind kind, UserId person, String address) {
    write(kind, person.value(), address);
  }

  /** Writes what happened to a user name that nobody has. */
  public void noteStranger(Kind kind, String name, String address) {
    write(kind, Masked.name(name), address);
  }

  /**
   * A page of events, newest first.
   *
   * @param text that is in the person, the network or the kind; empty for all
   */
  @OnlyFor(Role.ADMIN)
  public List<SecurityEvent> page(String text, int offset, int limit) {
    var like = Sql.anywhere(text);
    return sql.rows(
        "SELECT *" + MATCH + " ORDER BY id DESC LIMIT ? OFFSET ?",
        SecurityLog::read,
        like,
        like,
        Sql.anywhere(text.toLowerCase(Locale.ROOT).replace(' ', '_')),
        limit,
        offset);
  }

  /** How many events there are with that text. */
  @OnlyFor(Role.ADMIN)
  public int count(String text) {
    var like = Sql.anywhere(text);
    return Math.toIntExact(
        sql.number(
            "SELECT COUNT(*)" + MATCH,
            like,
            like,
            Sql.anywhere(text.toLowerCase(Locale.ROOT).replace(' ', '_'))));
  }

  private void write(Kind kind, String person, String address) {
    sql.insert(
        "security_event",
        "id, at, kind, person, network",
        ids.next(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        kind,
        person,
        Masked.network(address));
    if (written.incrementAndGet() % TIDY_AFTER == 0) {
      tidy();
    }
  }

  private void tidy() {
    sql.first(
            "SELECT id FROM security_event ORDER BY id DESC LIMIT 1 OFFSET ?",
            row -> row.getString("id"),
            kept)
        .ifPresent(last -> sql.update("DELETE FROM security_event WHERE id <= ?", last));
  }

  private static SecurityEvent read(ResultSet row) throws SQLException {
    return new SecurityEvent(
        row.getString("id"),
        Sql.instant(row, "at"),
        Kind.valueOf(row.getString("kind")),
        row.getString("person"),
        row.getString("network"));
  }
}
