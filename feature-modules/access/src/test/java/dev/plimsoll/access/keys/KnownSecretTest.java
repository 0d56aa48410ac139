package dev.plimsoll.access.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownSecretTest {
  private static final Instant NOON = Instant.parse("2027-03-31T12:00:00Z");
  private static final Instant NEXT_DAY = Instant.parse("2027-04-01T00:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 31);

  private final KeyGrant grant = new KeyGrant("shop", Set.of(Role.USER), null);

  @Test
  void works_until_the_last_day_is_over_and_then_says_so() {
    var secret = new KnownSecret(key(grant.until(TODAY), null), null);
    assertThat(secret.check(NOON)).isInstanceOf(KeyCheck.Accepted.class);
    assertThat(secret.check(NEXT_DAY)).isEqualTo(new KeyCheck.Expired("shop", TODAY));
  }

  @Test
  void works_beside_a_newer_one_until_its_time() {
    var former = new KnownSecret(key(grant, null), NOON.plusSeconds(1));
    assertThat(former.check(NOON)).isInstanceOf(KeyCheck.Accepted.class);
    assertThat(former.check(NOON.plusSeconds(1))).isEqualTo(new KeyCheck.Unknown());
  }

  @Test
  void is_used_first_once_a_day() {
    var secret = new KnownSecret(key(grant, TODAY.minusDays(1)), null);
    assertThat(secret.isFirstUse(NOON)).isTrue();
    assertThat(secret.isFirstUse(NOON)).isFalse();
    var refreshed = new KnownSecret(key(grant, TODAY.minusDays(1)), null);
    refreshed.usedLike(secret);
    assertThat(refreshed.isFirstUse(NOON)).isFalse();
    assertThat(refreshed.isFirstUse(NEXT_DAY)).isTrue();
  }

  private static ApiKey key(KeyGrant of, @Nullable LocalDate used) {
    return new ApiKey("id", of, "pk_012345", NOON, "ada", used, null, null);
  }
}
