package dev.plimsoll.features.settings;

import static dev.plimsoll.testing.Guide.passage;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void names_the_levels_and_the_stages_in_their_order() {
    assertThat(passage("05-kill-switch", "Less than a kill: capability levels"))
        .contains("There are five levels: " + listed(CapabilityLevel.values()) + ".");
    assertThat(passage("04-features-and-flags", "Stages of a feature"))
        .contains("There are five stages: " + listed(FeatureStage.values()) + ".");
  }

  private static String listed(Enum<?>[] constants) {
    var words =
        Arrays.stream(constants).map(constant -> constant.name().toLowerCase(Locale.ROOT)).toList();
    return words.subList(0, words.size() - 1).stream().collect(joining(", "))
        + " and "
        + words.getLast();
  }
}
