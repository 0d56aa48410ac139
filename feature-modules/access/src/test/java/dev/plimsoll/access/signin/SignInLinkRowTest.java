package dev.plimsoll.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.storage.SecretHash;
import dev.plimsoll.domain.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInLinkRowTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final SignInLinkRow link =
      SignInLinkRow.of(new SignInLink(new UserId("ada"), "token", NOON));

  @Test
  void is_good_once() {
    var used = link.use(NOON.minusSeconds(2)).orElseThrow();
    assertThat(used.use(NOON.minusSeconds(1))).isEmpty();
    assertThat(used.usedAt()).isEqualTo(NOON.minusSeconds(2));
  }

  @Test
  void is_good_until_it_expires() {
    assertThat(link.use(NOON)).isEmpty();
    assertThat(link.usedAt()).isNull();
  }

  @Test
  void keeps_no_token() {
    assertThat(link.tokenHash()).isEqualTo(SecretHash.of("token").hex());
  }

  @Test
  void says_no_token_in_a_log() {
    assertThat(new SignInLink(new UserId("ada"), "t0ken", NOON)).asString().doesNotContain("t0ken");
  }
}
