package dev.plimsoll.features.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.ModelKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FallbackTest {
  private static final FallbackStep MODEL = new FallbackStep.Model(new ModelKey("small"));
  private static final FallbackStep EARLIER = new FallbackStep.Cached(Duration.ofHours(1));
  private static final FallbackStep LATER = new FallbackStep.Later(Duration.ofMinutes(10));
  private static final FallbackStep TEXT = new FallbackStep.Template("Later.");

  @Test
  void passes_orders_of_which_each_step_can_be_taken() {
    for (var steps :
        List.of(
            List.of(MODEL),
            List.of(TEXT),
            List.of(EARLIER, TEXT),
            List.of(MODEL, EARLIER, LATER, MODEL, TEXT))) {
      assertThatCode(() -> new Fallback(steps).check()).doesNotThrowAnyException();
    }
  }

  @Test
  void lets_nothing_follow_a_template_which_always_answers() {
    refuses(List.of(MODEL, TEXT, MODEL), "step 2 of the fallback order must be the last");
  }

  @Test
  void lets_questions_wait_for_models_above_only() {
    refuses(List.of(EARLIER, LATER, MODEL), "step 2 of the fallback order must be below a model");
  }

  @Test
  void needs_a_step_that_can_answer_by_itself() {
    refuses(List.of(EARLIER), "fallback must contain at least one model or template");
  }

  private static void refuses(List<FallbackStep> steps, String why) {
    assertThatThrownBy(() -> new Fallback(steps).check())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
