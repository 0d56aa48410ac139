package dev.plimsoll.reviews.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_how_long_a_held_answer_is_reserved() throws NoSuchFieldException {
    var setting = ReviewSettings.class.getDeclaredField("decisionClaim");
    assertThat(setting.getAnnotation(ConfigProperty.class).defaultValue()).isEqualTo("PT5M");
    assertThat(Guide.passage("13-weekly-review", "Decide on held answers"))
        .contains("reserved for you for five minutes");
  }
}
