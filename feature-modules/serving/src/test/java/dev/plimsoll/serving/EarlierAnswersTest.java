package dev.plimsoll.serving;

import static dev.plimsoll.serving.Samples.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.CacheKind;
import dev.plimsoll.caching.Hit;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.CachePolicy;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.features.settings.Fallback;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.SemanticPolicy;
import dev.plimsoll.features.settings.SemanticPolicy.Mode;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.serving.fakes.FakeModels;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EarlierAnswersTest {
  private static final CachePolicy EXACT = new CachePolicy(Duration.ofHours(1), false, null);
  private static final Fallback WITH_EARLIER =
      Fallback.of(new FallbackStep.Model(SMALL), new FallbackStep.Cached(Duration.ofDays(1)));

  private final ServingPath path = new ServingPath();

  @Test
  void gives_the_same_request_the_same_answer_without_asking() {
    path.models.saying(SMALL, "Because.");
    path.ask(EXACT);
    path.heard.clear();
    assertThat(path.reused).isEmpty();
    assertThat(given(path.ask(EXACT)))
        .returns("Because.", Answer.Given::text)
        .returns("exact cache", Answer.Given::rungName);
    assertThat(path.heard).containsExactly("Because.");
    assertThat(path.reused).containsExactly(CacheKind.EXACT);
    assertThat(path.models.asked).hasSize(1);
    assertThat(path.recorded().call().bill().cost()).isEqualTo(Usd.ZERO);
    assertThat(path.semantic.counted).containsExactly("looked", "looked", "exact");
  }

  @Test
  void looks_nowhere_where_the_feature_keeps_nothing_or_the_call_is_an_evals() {
    path.models.saying(SMALL, "Because.");
    path.ask();
    path.ask(Samples.feature(EXACT), Channel.EVAL, false);
    assertThat(path.cache.kept).isEmpty();
    assertThat(path.semantic.counted).isEmpty();
  }

  @Test
  void gives_nothing_again_while_the_feature_is_at_the_level_off() {
    path.models.saying(SMALL, "Because.");
    path.ask(EXACT);
    path.catalog.level = CapabilityLevel.OFF;
    assertThat(given(path.ask(EXACT)).isPrepared()).isTrue();
  }

  @Test
  void keeps_no_answer_that_is_not_whole() {
    path.models.with(
        SMALL,
        (_, sink) -> {
          var said = FakeModels.said(sink, "Because");
          return new ModelOutcome.Answered(
              said.text(), null, "served", "length", false, said.tokens(), false, 1);
        });
    path.ask(EXACT);
    assertThat(path.cache.kept).isEmpty();
  }

  @Test
  void gives_the_answer_to_a_question_that_means_the_same() {
    path.models.saying(SMALL, "Because.");
    path.ask(semantic(Mode.LIVE));
    assertThat(path.semantic.kept).hasSize(1);
    found();
    assertThat(given(path.ask(semantic(Mode.LIVE))).rungName()).isEqualTo("semantic cache");
    assertThat(path.models.asked).hasSize(1);
    assertThat(path.reused).containsExactly(CacheKind.SEMANTIC);
    assertThat(path.semantic.counted).contains("similar");
  }

  @Test
  void asks_all_the_same_in_shadow_mode_and_compares() {
    path.models.saying(SMALL, "Because.");
    path.ask(semantic(Mode.SHADOW));
    found();
    assertThat(given(path.ask(semantic(Mode.SHADOW))).rungName()).isEqualTo("small");
    assertThat(path.semantic.counted).contains("compared").doesNotContain("similar");
  }

  @Test
  void falls_back_on_a_question_that_means_the_same_where_all_models_fail() {
    path.models.saying(SMALL, "Because.");
    var shadowed = new CachePolicy(Duration.ofHours(1), false, similar(Mode.SHADOW));
    path.ask(WITH_EARLIER, shadowed);
    found();
    path.models.failing(SMALL, FailureKind.UNAVAILABLE);
    assertThat(path.ask(WITH_EARLIER, shadowed)).isInstanceOf(Answer.Failed.class);
    var live = new CachePolicy(Duration.ofHours(1), false, similar(Mode.LIVE));
    assertThat(given(path.ask(WITH_EARLIER, live)).text()).isEqualTo("Because.");
  }

  /** From now on each question is like the one that was kept; the same is none any more. */
  private void found() {
    path.semantic.hit = new Hit(path.cache.kept.values().iterator().next(), 0.95);
    path.cache.kept.clear();
  }

  private static AiFeature semantic(Mode mode) {
    return Samples.feature(new CachePolicy(Duration.ofHours(1), false, similar(mode)));
  }

  private static SemanticPolicy similar(Mode mode) {
    return new SemanticPolicy(Duration.ofHours(1), 0.85, mode);
  }

  private static Answer.Given given(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Given.class);
    return (Answer.Given) answer;
  }
}
