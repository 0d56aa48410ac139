package dev.plimsoll.features;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.settings.FallbackStep;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FallbackOrderTest {
  private static final FeatureKey KEY = new FeatureKey("help");
  private static final FallbackStep MODEL = new FallbackStep.Model(new ModelKey("small"));
  private static final FallbackStep EARLIER = new FallbackStep.Cached(Duration.ofHours(1));
  private static final FallbackStep LATER = new FallbackStep.Later(Duration.ofMinutes(10));
  private static final FallbackStep TEXT = new FallbackStep.Template("Later.");

  @Test
  void passes_ladders_of_which_each_step_can_be_taken() {
    for (var ladder :
        List.of(
            List.of(MODEL),
            List.of(TEXT),
            List.of(EARLIER, TEXT),
            List.of(MODEL, EARLIER, LATER, MODEL, TEXT))) {
      assertThatCode(() -> FallbackOrder.check(KEY, ladder)).doesNotThrowAnyException();
    }
  }

  @Test
  void lets_nothing_follow_a_template_which_always_answers() {
    refuses(List.of(MODEL, TEXT, MODEL), "help: step 2 of the ladder must be the last");
  }

  @Test
  void lets_questions_wait_for_models_above_only() {
    refuses(List.of(EARLIER, LATER, MODEL), "step 2 of the ladder must be below a model");
  }

  @Test
  void needs_a_step_that_can_answer_by_itself() {
    refuses(List.of(EARLIER), "ladder must be at least one model or template");
  }

  private static void refuses(List<FallbackStep> ladder, String why) {
    assertThatThrownBy(() -> FallbackOrder.check(KEY, ladder))
        .isInstanceOf(InvalidFeature.class)
        .hasMessageContaining(why);
  }
}
