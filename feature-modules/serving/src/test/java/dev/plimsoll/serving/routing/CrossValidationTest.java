package dev.plimsoll.serving.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.ModelKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossValidationTest {
  private static final ModelKey SMALL = new ModelKey("small");
  private static final ModelKey LARGE = new ModelKey("large");

  @Test
  void each_example_is_told_by_the_others_and_not_by_itself() {
    var labels = List.of(SMALL, SMALL, LARGE, LARGE);
    var meanings = List.of(at(1, 0, 0), at(1, 0, 0), at(0.9f, 0.1f, 0), at(0, 0, 1));
    assertThat(CrossValidation.of(labels, meanings, 0.5)).isEqualTo(new CrossValidation(2, 1, 1));
  }

  @Test
  void without_examples_there_is_nothing_to_tell() {
    assertThat(CrossValidation.of(List.of(), List.of(), 0.5))
        .isEqualTo(new CrossValidation(0, 0, 0));
  }

  private static float[] at(float... meaning) {
    return meaning;
  }
}
