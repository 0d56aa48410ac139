package dev.plimsoll.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.people.AccessEnded;
import dev.plimsoll.access.signin.PendingSignIn.Way;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PendingSignInsTest {
  private static final UserId ADA = new UserId("ada");

  private Instant now = Instant.parse("2026-11-29T12:00:00Z");
  private final InstantSource time = () -> now;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void are_taken_once_on_whichever_server(TestDatabase database) {
    var sql = sql(database);
    var token = node(sql).begin(ADA, Way.LINK).token();
    assertThat(sql.rows("SELECT * FROM pending_sign_in", row -> row.getString("token_hash")))
        .doesNotContain(token);
    assertThat(node(sql).take("another")).isEmpty();
    assertThat(node(sql).take(token)).map(PendingSignIn::begunBy).contains(Way.LINK);
    assertThat(node(sql).take(token)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void end_after_five_minutes_however_often_a_code_was_wrong(TestDatabase database) {
    var sql = sql(database);
    var first = node(sql).begin(ADA, Way.PASSWORD);
    now = now.plus(Duration.ofMinutes(4));
    var second = node(sql).add(node(sql).take(first.token()).orElseThrow());
    assertThat(second).isNotEqualTo(first);
    assertThat(node(sql).withToken(second.token())).isPresent();
    now = now.plus(Duration.ofMinutes(1));
    assertThat(node(sql).take(second.token())).isEmpty();
    now = now.plus(Duration.ofMinutes(1));
    assertThat(node(sql).take(second.token())).isEmpty();
    var _ = node(sql).begin(new UserId("eve"), Way.PASSWORD);
    assertThat(sql.number("SELECT COUNT(*) FROM pending_sign_in")).isOne();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void end_with_the_sessions_of_their_person(TestDatabase database) {
    var sql = sql(database);
    var adas = node(sql).begin(ADA, Way.PASSWORD);
    var eves = node(sql).begin(new UserId("eve"), Way.PASSWORD);
    node(sql).withdraw(new AccessEnded(ADA));
    assertThat(node(sql).withToken(adas.token())).isEmpty();
    assertThat(node(sql).withToken(eves.token())).isPresent();
    assertThat(eves).asString().doesNotContain(eves.token());
  }

  private static Sql sql(TestDatabase database) {
    return new Sql(database.migrated(List.of("V2026.11.29.0221__access_totp.sql")));
  }

  private PendingSignIns node(Sql sql) {
    return new PendingSignIns(sql, time.withZone(ZoneOffset.UTC), new SecureRandom());
  }
}
