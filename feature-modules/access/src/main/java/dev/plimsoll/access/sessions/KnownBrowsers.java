package dev.plimsoll.access.sessions;

import dev.plimsoll.access.storage.SecretHash;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The browsers in which people have signed in before. A browser has a token in a cookie, of which
 * only the hash is stored, together with each person who signed in there.
 */
@ApplicationScoped
public class KnownBrowsers {
  /** After so long without a sign-in, a browser is a stranger's again. */
  public static final Duration REMEMBERED = Duration.ofDays(90);

  private final Sql sql;
  private final Clock clock;

  @Inject
  public KnownBrowsers(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The id of the browser with this token, if the person has signed in there before. */
  public Optional<String> known(String token, UserId person) {
    var id = SecretHash.of(token).hex();
    return sql.first(
        "SELECT id FROM known_browser WHERE id = ? AND person = ? AND last_seen > ?",
        row -> row.getString("id"),
        id,
        person,
        clock.instant().minus(REMEMBERED));
  }

  /** Remembers that a person has signed in at the browser with this token. */
  public void remember(String token, UserId person) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    sql.update("DELETE FROM known_browser WHERE last_seen <= ?", now.minus(REMEMBERED));
    sql.put("known_browser", "id, person", "last_seen", now, SecretHash.of(token).hex(), person);
  }

  /** Forgets all browsers of a person. */
  public void forgetAllOf(UserId person) {
    sql.update("DELETE FROM known_browser WHERE person = ?", person);
  }
}
