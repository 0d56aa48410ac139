package dev.plimsoll.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.FeatureStage;
import dev.plimsoll.features.settings.ServingPolicy;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.platform.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AiFeatureTest {
  private static final AiFeature FEATURE = Samples.feature("help", 500);

  @Test
  void comes_back_from_its_json_as_it_was() {
    assertThat(Json.read(Json.write(FEATURE), AiFeature.class)).isEqualTo(FEATURE);
  }

  @Test
  void needs_a_rung_to_stand_on() {
    assertThatThrownBy(() -> with(Task.CHAT, List.of(), null))
        .isInstanceOf(InvalidFeature.class)
        .hasMessageContaining("ladder");
  }

  @Test
  void needs_a_schema_to_classify() {
    assertThatThrownBy(() -> with(Task.CLASSIFY, FEATURE.ladder(), null))
        .isInstanceOf(InvalidFeature.class)
        .hasMessageContaining("schema");
  }

  @Test
  void refuses_a_schema_that_is_none_or_that_could_hang_a_call() {
    for (var schema : List.of("{\"type\":5}", "{\"pattern\":\"(a)\\\\1\"}")) {
      assertThatThrownBy(() -> with(Task.CHAT, FEATURE.ladder(), schema).check())
          .isInstanceOf(InvalidFeature.class)
          .hasMessageContaining("help: schema");
    }
  }

  private static AiFeature with(Task task, List<FallbackStep> ladder, @Nullable String schema) {
    return new AiFeature(
        FEATURE.key(),
        "Help",
        "",
        "",
        FeatureStage.PILOT,
        task,
        null,
        Map.of(),
        null,
        schema,
        List.of(),
        ladder,
        1,
        1,
        Set.of(),
        ServingPolicy.DEFAULT);
  }
}
