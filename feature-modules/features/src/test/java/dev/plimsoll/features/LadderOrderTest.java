package dev.plimsoll.features;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.settings.Rung;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderOrderTest {
  private static final FeatureKey KEY = new FeatureKey("help");
  private static final Rung MODEL = new Rung.Model(new ModelKey("small"));
  private static final Rung EARLIER = new Rung.Cached(Duration.ofHours(1));
  private static final Rung LATER = new Rung.Later(Duration.ofMinutes(10));
  private static final Rung TEXT = new Rung.Template("Later.");

  @Test
  void passes_ladders_of_which_each_step_can_be_taken() {
    for (var ladder :
        List.of(
            List.of(MODEL),
            List.of(TEXT),
            List.of(EARLIER, TEXT),
            List.of(MODEL, EARLIER, LATER, MODEL, TEXT))) {
      assertThatCode(() -> LadderOrder.check(KEY, ladder)).doesNotThrowAnyException();
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

  private static void refuses(List<Rung> ladder, String why) {
    assertThatThrownBy(() -> LadderOrder.check(KEY, ladder))
        .isInstanceOf(InvalidFeature.class)
        .hasMessageContaining(why);
  }
}
