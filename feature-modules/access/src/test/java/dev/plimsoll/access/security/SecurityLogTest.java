package dev.plimsoll.access.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.access.security.SecurityEvent.Kind;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecurityLogTest {
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void keeps_only_the_latest(TestDatabase database) {
    var sql = sql(database);
    var log = log(sql);
    for (var i = 0; i < 200; i++) {
      log.note(Kind.SIGN_IN_FAILED, new UserId("ada"), "192.0.2.77");
    }
    assertThat(sql.number("SELECT COUNT(*) FROM security_event")).isEqualTo(50);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void masks_networks_and_what_may_be_a_password_in_the_wrong_field(TestDatabase database) {
    var log = log(sql(database));
    log.noteStranger(Kind.SIGN_IN_FAILED, "my secret password", "192.0.2.77");
    log.note(Kind.SIGNED_IN, new UserId("ada"), "2001:db8:1:2:3::4");
    assertThat(log.page("", 0, 10))
        .extracting(SecurityEvent::person, SecurityEvent::network)
        .containsExactlyInAnyOrder(tuple("ada", "20010db800010002…"), tuple("m…", "192.0.2.…"));
    assertThat(log.page("failed", 0, 10)).singleElement().extracting("person").isEqualTo("m…");
    assertThat(log.count("ada")).isOne();
  }

  private static Sql sql(TestDatabase database) {
    return new Sql(database.migrated(List.of("V2026.11.29.0203__access_security.sql")));
  }

  private static SecurityLog log(Sql sql) {
    var ids = new IdSource(Clock.systemUTC(), new SecureRandom());
    return new SecurityLog(sql, ids, Clock.systemUTC(), 50);
  }
}
