package dev.plimsoll.access.signin;

import dev.plimsoll.access.people.AccessEnded;
import dev.plimsoll.access.storage.SecretHash;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** All recent sign-in links. */
@ApplicationScoped
class SignInLinkRows {
  @Inject Sql sql;

  /** Locks the link, so that of two who follow it at the same time only one is signed in. */
  Optional<SignInLinkRow> lockedWithToken(String token) {
    return sql.first(
        "SELECT * FROM sign_in_link WHERE token_hash = ? FOR UPDATE",
        SignInLinkRows::read,
        SecretHash.of(token).hex());
  }

  void put(SignInLinkRow link) {
    sql.put(
        "sign_in_link",
        "token_hash",
        "person, expires_at, used_at",
        link.person(),
        link.expiresAt(),
        link.usedAt(),
        link.tokenHash());
  }

  void removeExpiredBefore(Instant moment) {
    sql.update("DELETE FROM sign_in_link WHERE expires_at < ?", moment);
  }

  /** Whoever has a link of before is not to begin a new session with it. */
  void withdraw(@Observes AccessEnded access) {
    sql.update("DELETE FROM sign_in_link WHERE person = ?", access.person());
  }

  private static SignInLinkRow read(ResultSet row) throws SQLException {
    return new SignInLinkRow(
        row.getString("token_hash"),
        new UserId(row.getString("person")),
        Sql.instant(row, "expires_at"),
        Sql.instantOrNull(row, "used_at"));
  }
}
