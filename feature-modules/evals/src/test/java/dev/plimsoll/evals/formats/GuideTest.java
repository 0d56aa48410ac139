package dev.plimsoll.evals.formats;

import static dev.plimsoll.testing.Guide.code;
import static dev.plimsoll.testing.Guide.passage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.evals.sets.GuideGoldenSet;
import dev.plimsoll.testing.Guide;
import org.junit.jupiter.api.Test;

class GuideTest {
  private static final String PAGE = "12-evals";

  @Test
  void gives_examples_of_golden_sets_that_can_be_imported() {
    assertThat(code("json", Guide.page(PAGE)))
        .hasSize(2)
        .allSatisfy(set -> assertThat(JsonSets.read(set).cases()).isNotEmpty());
  }

  @Test
  void says_how_large_its_own_golden_set_is() {
    assertThat(passage(PAGE, "What a golden set is")).contains("more than 100 questions");
    assertThat(JsonSets.read(GuideGoldenSet.text()).cases()).hasSizeGreaterThan(100);
  }
}
