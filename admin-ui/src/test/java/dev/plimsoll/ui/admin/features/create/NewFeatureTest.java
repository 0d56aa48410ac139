package dev.plimsoll.ui.admin.features.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.features.StarterInstructions;
import dev.plimsoll.features.settings.Fallback;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.PromptUse;
import dev.plimsoll.models.api.Task;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewFeatureTest {
  private static final FeatureKey KEY = new FeatureKey("order-status");
  private static final ModelKey SMALL = new ModelKey("small");
  private static final ModelKey LARGE = new ModelKey("large");

  @Test
  void asks_one_model_after_the_other_and_has_the_last_word() {
    var feature = described(Task.CHAT, "", null, LARGE, "Sorry.").feature();
    assertThat(feature.fallback())
        .isEqualTo(
            Fallback.of(
                new FallbackStep.Model(SMALL),
                new FallbackStep.Model(LARGE),
                new FallbackStep.Template("Sorry.")));
  }

  @Test
  void asks_the_same_model_only_once() {
    assertThat(described(Task.CHAT, "", null, SMALL, "").feature().fallback())
        .isEqualTo(Fallback.of(new FallbackStep.Model(SMALL)));
  }

  @Test
  void saves_its_instructions_as_a_prompt_of_its_own() {
    var described = described(Task.ANSWER, "Use {{passages}}.", null, null, "");
    assertThat(described.draft("A note"))
        .hasValueSatisfying(draft -> {
          assertThat(draft.variables()).containsExactly("input", "passages");
          draft.check(new PromptName(KEY.value()));
        });
    assertThat(described.feature().prompt().use())
        .isEqualTo(new PromptUse(new PromptName("order-status"), null, Map.of()));
  }

  @Test
  void needs_no_prompt_without_instructions() {
    var described = described(Task.CHAT, " ", null, null, "");
    assertThat(described.draft("A note")).isEmpty();
    assertThat(described.feature().prompt().use()).isNull();
  }

  @Test
  void prefers_a_prompt_of_the_registry() {
    var described = described(Task.CHAT, "Be kind.", new PromptName("polite"), null, "");
    assertThat(described.draft("A note")).isEmpty();
    assertThat(described.feature().prompt().use())
        .isEqualTo(new PromptUse(new PromptName("polite"), null, Map.of()));
  }

  @Test
  void chooses_one_of_its_labels() {
    assertThat(described(Task.CLASSIFY, "", null, null, "").feature().checks().labels())
        .containsExactly("billing", "bug");
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void can_be_made_for_each_task_with_what_it_begins_with(Task task) {
    var described = described(task, StarterInstructions.of(task), null, null, "");
    described.draft("A note").ifPresent(draft -> draft.check(new PromptName("starter")));
    described.feature().check();
  }

  private static NewFeature described(
      Task task,
      String instructions,
      @Nullable PromptName prompt,
      @Nullable ModelKey second,
      String lastWords) {
    return new NewFeature(
        "Order status",
        KEY,
        task,
        "",
        "billing\n bug \n\nbug",
        prompt,
        task == Task.EMBED ? null : instructions,
        null,
        SMALL,
        second,
        lastWords);
  }
}
