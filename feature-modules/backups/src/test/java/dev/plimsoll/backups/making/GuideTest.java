package dev.plimsoll.backups.making;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_when_backups_are_made() {
    assertThat(Backups.NIGHTLY).hasToString("10 3 * * * Z");
    assertThat(Guide.passage("15-operating", "Back up and restore"))
        .contains("every night at 03:10 UTC");
  }
}
