package dev.plimsoll.ui.admin.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import org.junit.jupiter.api.Test;

class GuideTest {
  private static final String PASSAGE = "Keys that expire and keys that are replaced";

  @Test
  void says_how_soon_keys_expire_that_are_named() {
    assertThat(KeysTable.SOON).hasDays(14);
    assertThat(Guide.passage("16-people-and-security", PASSAGE))
        .contains("the keys that expire within two weeks");
  }
}
