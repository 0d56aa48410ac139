package dev.plimsoll.access.signin;

import dev.plimsoll.access.people.AccessEnded;
import dev.plimsoll.access.signin.PendingSignIn.Way;
import dev.plimsoll.access.storage.SecretGenerator;
import dev.plimsoll.access.storage.SecretHash;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** All sign-ins that still lack a code, found by the hash of their token. */
@ApplicationScoped
class PendingSignIns {
  /** Time enough to find one's telephone. */
  static final Duration LIFE = Duration.ofMinutes(5);

  private final Sql sql;
  private final Clock clock;
  private final RandomGenerator random;

  @Inject
  PendingSignIns(Sql sql, Clock clock, RandomGenerator random) {
    this.sql = sql;
    this.clock = clock;
    this.random = random;
  }

  CodeRequest begin(UserId person, Way by) {
    return add(new PendingSignIn(person, by, now().plus(LIFE)));
  }

  /** Begins another one with the same end, after a wrong code. */
  CodeRequest add(PendingSignIn pending) {
    sql.update("DELETE FROM pending_sign_in WHERE expires_at <= ?", now());
    var token = SecretGenerator.next(random);
    sql.insert(
        "pending_sign_in",
        "token_hash, person, begun_by, expires_at",
        SecretHash.of(token).hex(),
        pending.person(),
        pending.begunBy(),
        pending.expiresAt());
    return new CodeRequest(token);
  }

  /** The one with this token, if it has not expired. */
  Optional<PendingSignIn> withToken(String token) {
    return sql.first(
        "SELECT * FROM pending_sign_in WHERE token_hash = ? AND expires_at > ?",
        PendingSignIns::read,
        SecretHash.of(token).hex(),
        now());
  }

  /** Uses one up: of two who have the same token, one gets nothing. */
  Optional<PendingSignIn> take(String token) {
    return withToken(token)
        .filter(_ ->
            sql.update(
                    "DELETE FROM pending_sign_in WHERE token_hash = ?", SecretHash.of(token).hex())
                > 0);
  }

  void withdraw(@Observes AccessEnded access) {
    sql.update("DELETE FROM pending_sign_in WHERE person = ?", access.person());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static PendingSignIn read(ResultSet row) throws SQLException {
    return new PendingSignIn(
        new UserId(row.getString("person")),
        Way.valueOf(row.getString("begun_by")),
        Sql.instant(row, "expires_at"));
  }
}
