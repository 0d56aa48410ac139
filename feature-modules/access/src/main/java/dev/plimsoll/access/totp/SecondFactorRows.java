package dev.plimsoll.access.totp;

import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The second factors of all people who have turned one on. */
@ApplicationScoped
class SecondFactorRows {
  private final Sql sql;

  /** A second factor as stored. */
  record SecondFactorRow(TotpSecret secret, Instant since) {
    private static SecondFactorRow read(ResultSet row) throws SQLException {
      return new SecondFactorRow(
          new TotpSecret(row.getString("secret")), Sql.instant(row, "since"));
    }
  }

  @Inject
  SecondFactorRows(Sql sql) {
    this.sql = sql;
  }

  Optional<SecondFactorRow> of(UserId person) {
    return sql.first(
        "SELECT secret, since FROM second_factor WHERE person = ?", SecondFactorRow::read, person);
  }

  /** Those who have one, each with their tenant. */
  Map<UserId, TenantId> people() {
    return sql
        .rows(
            "SELECT f.person, p.tenant FROM second_factor f JOIN person p ON p.user_name = f.person",
            row ->
                Map.entry(
                    new UserId(row.getString("person")), new TenantId(row.getString("tenant"))))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void add(UserId person, TotpSecret secret, long step, Instant now) {
    sql.insert(
        "second_factor", "person, secret, last_step, since", person, secret.base32(), step, now);
  }

  /** Uses the code of a step up; false if it or a later one was used, here or on another server. */
  boolean use(UserId person, TotpSecret secret, long step) {
    return sql.update(
            "UPDATE second_factor SET last_step = ?"
                + " WHERE person = ? AND secret = ? AND last_step < ?",
            step,
            person,
            secret.base32(),
            step)
        > 0;
  }

  boolean remove(UserId person) {
    return sql.update("DELETE FROM second_factor WHERE person = ?", person) > 0;
  }
}
