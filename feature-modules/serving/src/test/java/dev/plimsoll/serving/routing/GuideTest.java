package dev.plimsoll.serving.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_how_many_examples_decide() {
    assertThat(NearestExamples.MOST).isEqualTo(5);
    assertThat(Guide.passage("14-workspace-file", "Routing by difficulty"))
        .contains("the five nearest of the labelled `examples` decide");
  }
}
