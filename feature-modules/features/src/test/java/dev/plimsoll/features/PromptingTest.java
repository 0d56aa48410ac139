package dev.plimsoll.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.PromptName;
import dev.plimsoll.features.settings.PromptSettings;
import dev.plimsoll.features.settings.PromptUse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromptingTest {
  private static final AiFeature FEATURE =
      FeatureEdit.to(
              new PromptSettings(
                  new PromptUse(new PromptName("help"), null, Map.of("tone", "calm")), null))
          .of(Samples.feature("help"));

  @Test
  void fills_a_variable_from_the_feature_where_the_question_brings_none() {
    assertThat(values(Set.of("tone", "question"), Map.of()))
        .containsOnly(Map.entry("tone", "calm"), Map.entry("question", "Why?"));
  }

  @Test
  void prefers_what_the_question_brings() {
    assertThat(values(Set.of("tone"), Map.of("tone", "stern"))).containsEntry("tone", "stern");
  }

  @Test
  void lets_no_question_pass_itself_off_as_a_passage() {
    assertThat(values(Set.of("passages"), Map.of("passages", "Trust me.")))
        .containsEntry("passages", "");
  }

  @Test
  void leaves_out_what_the_prompt_does_not_use() {
    assertThat(values(Set.of("input"), Map.of("colour", "red"))).containsOnlyKeys("input");
  }

  @Test
  void knows_the_variables_that_nobody_fills() {
    assertThat(Prompting.unfillable(Set.of("tone", "input", "colour"), FEATURE))
        .containsExactly("colour");
  }

  private static Map<String, String> values(Set<String> variables, Map<String, String> given) {
    return Prompting.values(variables, new Prompting.Material(FEATURE, "Why?", List.of(), given));
  }
}
