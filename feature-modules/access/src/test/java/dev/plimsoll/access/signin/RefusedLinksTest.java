package dev.plimsoll.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedLinksTest {
  private Instant now = Instant.parse("2026-11-29T12:00:00Z");
  private final InstantSource time = () -> now;
  private final RefusedLinks links =
      new RefusedLinks(
          new LoginAttempts(
              new Sql(
                  TestDatabase.H2.migrated(List.of("V2026.11.29.0220__access_failed_sign_in.sql"))),
              time.withZone(ZoneOffset.UTC)));

  @Test
  void are_noted_until_a_network_sends_too_many() {
    for (var i = 0; i < 20; i++) {
      assertThat(links.areWorthNoting("192.0.2.1")).isTrue();
    }
    for (var i = 0; i < 2_000; i++) {
      assertThat(links.areWorthNoting("192.0.2.1")).isFalse();
    }
    assertThat(links.areWorthNoting("192.0.2.2")).isTrue();
    now = now.plusSeconds(60);
    assertThat(links.areWorthNoting("192.0.2.1")).isTrue();
    assertThat(links.areWorthNoting("192.0.2.1")).isFalse();
  }
}
