package dev.plimsoll.serving.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.features.AiFeature;
import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.Samples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class OutputLimitTest {
  private static final AiFeature FEATURE = Samples.feature();

  @Test
  void is_that_of_the_feature_when_the_caller_sets_none() {
    assertThat(applied("{}")).isEqualTo("{\"max_tokens\":500}");
  }

  @Test
  void is_the_callers_when_lower_in_the_callers_own_field() {
    assertThat(applied("{\"max_completion_tokens\":100}"))
        .isEqualTo("{\"max_completion_tokens\":100}");
  }

  @Test
  void is_never_above_that_of_the_feature() {
    assertThat(applied("{\"max_tokens\":100000}")).isEqualTo("{\"max_tokens\":500}");
  }

  @Test
  void holds_in_every_field_that_the_caller_uses() {
    assertThat(applied("{\"max_completion_tokens\":100,\"max_tokens\":100000}"))
        .isEqualTo("{\"max_completion_tokens\":100,\"max_tokens\":100}");
  }

  @Test
  void is_multiplied_by_the_answers_that_the_caller_wants() {
    var options = (ObjectNode) Json.parse("{\"max_tokens\":100,\"n\":7}");
    assertThat(OutputLimit.inAll(FEATURE, options)).isEqualTo(700);
  }

  @Test
  void is_nothing_for_vectors() {
    assertThat(OutputLimit.inAll(Samples.embedding(), Json.object())).isZero();
  }

  private static String applied(String options) {
    return OutputLimit.applied(FEATURE, (ObjectNode) Json.parse(options)).toString();
  }
}
