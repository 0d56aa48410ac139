package dev.plimsoll.serving.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.features.settings.SemanticPolicy;
import dev.plimsoll.testing.Guide;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_how_many_hits_are_compared_and_which_threshold_is_usual() {
    assertThat(1 / SimilarAnswers.COMPARED).isEqualTo(20);
    assertThat(
            Guide.passage("14-workspace-file", "Give one answer to questions that mean the same"))
        .contains(
            "one hit in twenty is still compared",
            "the threshold " + SemanticPolicy.USUAL_THRESHOLD);
  }
}
