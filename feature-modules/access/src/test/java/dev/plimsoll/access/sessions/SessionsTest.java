package dev.plimsoll.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionsTest {
  private static final UserId ADA = new UserId("ada");
  private static final LedgerAppended ADA_CHANGED =
      new LedgerAppended(1, new Subject("person", "ada"), "changed");

  private Instant now = Instant.parse("2026-11-29T08:00:00Z");
  private final InstantSource time = () -> now;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void are_known_by_a_node_that_did_not_begin_them(TestDatabase database) {
    var sql = sql(database);
    var begun = node(sql).begin(ADA);
    assertThat(node(sql).withToken(begun.token())).contains(begun.session());
    assertThat(node(sql).withToken(begun.session().id())).isEmpty();
    assertThat(sql.rows("SELECT * FROM person_session", row -> row.getString("id")))
        .doesNotContain(begun.token());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void end_everywhere_once_the_ledger_tells(TestDatabase database) {
    var sql = sql(database);
    var here = node(sql);
    var there = node(sql);
    var kept = here.begin(ADA);
    var other = here.begin(ADA);
    var eves = here.begin(new UserId("eve"));
    assertThat(there.withToken(other.token())).isPresent();
    assertThat(here.endAllOf(ADA, kept.session().id())).isOne();
    there.forget(ADA_CHANGED);
    assertThat(there.withToken(other.token())).isEmpty();
    assertThat(there.withToken(kept.token())).isPresent();
    assertThat(there.withToken(eves.token())).isPresent();
    assertThat(here.openOf(ADA)).isOne();
  }

  @Test
  void end_after_twelve_hours_however_busy_their_person_is() {
    var sessions = node(sql(TestDatabase.H2));
    var begun = sessions.begin(ADA);
    for (var i = 0; i < 24; i++) {
      sessions.use(sessions.withToken(begun.token()).orElseThrow());
      now = now.plus(Duration.ofMinutes(30));
    }
    assertThat(sessions.withToken(begun.token())).isEmpty();
  }

  @Test
  void end_after_an_idle_hour() {
    var sessions = node(sql(TestDatabase.H2));
    var begun = sessions.begin(ADA);
    now = now.plus(Duration.ofMinutes(59));
    assertThat(sessions.withToken(begun.token())).isPresent();
    now = now.plus(Duration.ofMinutes(1));
    assertThat(sessions.withToken(begun.token())).isEmpty();
    assertThat(sessions.openOf(ADA)).isZero();
  }

  @Test
  void are_not_idle_here_while_they_are_used_on_another_node() {
    var sql = sql(TestDatabase.H2);
    var here = node(sql);
    var there = node(sql);
    var begun = here.begin(ADA);
    assertThat(here.withToken(begun.token())).isPresent();
    now = now.plus(Duration.ofMinutes(50));
    there.use(there.withToken(begun.token()).orElseThrow());
    now = now.plus(Duration.ofMinutes(50));
    assertThat(here.withToken(begun.token())).isPresent();
  }

  @Test
  void leave_nothing_behind_once_they_are_over() {
    var sql = sql(TestDatabase.H2);
    var sessions = node(sql);
    var _ = sessions.begin(ADA);
    now = now.plus(Duration.ofHours(2));
    var _ = sessions.begin(ADA);
    assertThat(sql.number("SELECT COUNT(*) FROM person_session")).isOne();
  }

  private static Sql sql(TestDatabase database) {
    return new Sql(database.migrated(List.of("V2026.11.29.0202__access_session.sql")));
  }

  private Sessions node(Sql sql) {
    return new Sessions(
        new SessionRows(sql),
        time.withZone(ZoneOffset.UTC),
        new SecureRandom(),
        Duration.ofHours(12),
        Duration.ofHours(1));
  }
}
