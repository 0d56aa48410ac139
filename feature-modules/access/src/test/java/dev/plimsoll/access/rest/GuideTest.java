package dev.plimsoll.access.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_how_long_a_former_secret_may_work() {
    assertThat(
            Guide.passage("16-people-and-security", "Keys that expire and keys that are replaced"))
        .contains("from no time to %d days".formatted(KeyOrder.Rotation.LONGEST.toDays()));
  }
}
