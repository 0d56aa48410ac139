package dev.plimsoll.features;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.settings.Fallback;
import dev.plimsoll.features.settings.OutputChecks;
import dev.plimsoll.models.api.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class AiFeatureTest {
  private static final AiFeature FEATURE = Samples.feature("help");

  @Test
  void needs_a_step_to_answer_by() {
    assertThatThrownBy(() -> new Fallback(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fallback");
  }

  @Test
  void needs_a_schema_to_classify() {
    var key = new FeatureKey("label");
    assertThatThrownBy(() -> AiFeature.of(key, Task.CLASSIFY, Samples.about(), FEATURE.fallback()))
        .isInstanceOf(InvalidFeature.class)
        .hasMessageContaining("schema");
  }

  @Test
  void refuses_a_schema_that_is_none_or_that_could_hang_a_call() {
    for (var schema : List.of("{\"type\":5}", "{\"pattern\":\"(a)\\\\1\"}")) {
      var checked = FeatureEdit.to(OutputChecks.ofSchema(schema)).of(FEATURE);
      assertThatThrownBy(checked::check)
          .isInstanceOf(InvalidFeature.class)
          .hasMessageContaining("help: schema");
    }
  }
}
