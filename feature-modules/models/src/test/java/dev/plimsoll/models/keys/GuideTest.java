package dev.plimsoll.models.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_how_long_keys_are_paused() {
    assertThat(PooledKey.FIRST_REST).isEqualTo(Duration.ofSeconds(1));
    assertThat(PooledKey.LONGEST_REST).isEqualTo(Duration.ofMinutes(1));
    assertThat(PooledKey.REST_OF_A_REFUSED_KEY).isEqualTo(Duration.ofMinutes(5));
    assertThat(Duration.ofMillis(KeyPool.SHY)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Guide.passage("07-models-and-providers", "Several keys of a provider"))
        .contains(
            "for one second, which doubles each time up to a minute",
            "A key that was limited in the last minute is used after the others.",
            "the key is paused for five minutes");
  }
}
