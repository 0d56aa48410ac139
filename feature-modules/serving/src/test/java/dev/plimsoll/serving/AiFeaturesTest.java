package dev.plimsoll.serving;

import static dev.plimsoll.serving.Samples.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.features.settings.Fallback;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.Limits;
import dev.plimsoll.features.settings.PromptSettings;
import dev.plimsoll.flags.FlagDecision;
import dev.plimsoll.flags.FlagReason;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.knowledge.KnowledgeBase;
import dev.plimsoll.models.api.CallerGone;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.lifecycle.StopStage;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AiFeaturesTest {
  private final ServingPath path = new ServingPath();

  @Test
  void puts_every_step_of_a_call_on_record_with_its_time() {
    path.models.saying(SMALL, "Because.");
    var answer = path.ask();
    var record = path.recorded();
    assertThat(record.call().started().id()).isEqualTo(answer.call());
    assertThat(record.call().started().versions().flagVersion()).isEqualTo(7);
    assertThat(record.call().answer()).isEqualTo("Because.");
    assertThat(record.detail().stages())
        .extracting(stage -> stage.name())
        .containsExactly(
            "flag", "guard input", "retrieve", "render", "model small", "guard output");
  }

  @Test
  void lets_nobody_in_for_whom_the_feature_is_off() {
    path.catalog.decision = new FlagDecision.Off(8, FlagReason.KILLED);
    var answer = path.ask();
    assertThat(answer).isEqualTo(new Answer.FeatureOff(answer.call(), true));
    assertThat(path.recorded().call())
        .returns(Outcome.DENIED, call -> call.outcome())
        .returns(8L, call -> call.started().versions().flagVersion());
    path.catalog.decision = new FlagDecision.Off(9, FlagReason.PILOT);
    var refused = path.ask();
    assertThat(refused).isEqualTo(new Answer.FeatureOff(refused.call(), false));
    assertThat(path.models.asked).isEmpty();
  }

  @Test
  void refuses_what_the_guardrails_of_the_feature_block() {
    assertThat(path.ask(new Limits(3, 10, Set.<InputCheck>of())))
        .isInstanceOfSatisfying(
            Answer.Refused.class, refused -> assertThat(refused.reason()).contains("at most 3"));
    assertThat(path.recorded().call().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(path.recorded().detail().findings()).hasSize(1);
  }

  @Test
  void gives_the_model_the_passages_that_were_found() {
    path.models.saying(SMALL, "Because [1].");
    path.knowledge.passages = List.of(new Passage("p", "The sky", "It is blue.", "sky"));
    var answer = path.ask(new PromptSettings(null, KnowledgeBase.GUIDE));
    assertThat(((Answer.Given) answer).citations()).hasSize(1);
    assertThat(path.models.asked.getFirst().grounding().passages())
        .isEqualTo(path.knowledge.passages);
    assertThat(path.recorded().detail().passages()).isEqualTo(path.knowledge.passages);
    assertThat(path.recorded().detail().messages()).containsExactly(Message.user("Why?"));
  }

  @Test
  void answers_a_failure_of_its_own_with_the_id_under_which_it_is_logged() {
    path.models.with(
        SMALL,
        (_, _) -> {
          throw new IllegalStateException("a fault");
        });
    var answer = path.ask();
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Failed.class,
            failed ->
                assertThat(failed.message())
                    .contains(failed.call().value())
                    .doesNotContain("a fault"));
    assertThat(path.recorded().call().error()).contains("a fault");
  }

  @Test
  void records_a_call_whose_caller_is_gone() {
    path.models.with(
        SMALL,
        (_, _) -> {
          throw new CallerGone(new IOException("closed"));
        });
    assertThat(path.ask()).isInstanceOf(Answer.CallerGone.class);
    assertThat(path.recorded().call().outcome()).isEqualTo(Outcome.CALLER_GONE);
  }

  @Test
  void puts_on_record_that_a_stop_interrupted_a_call() {
    path.models.with(
        SMALL,
        (_, _) -> {
          path.inFlight.stop(StopStage.DUE);
          assertThat(Thread.currentThread().isInterrupted()).isTrue();
          throw new CallerGone(new IOException("closed"));
        });
    assertThat(path.ask()).isInstanceOf(Answer.Interrupted.class);
    assertThat(path.recorded().call().outcome()).isEqualTo(Outcome.INTERRUPTED);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void begins_no_call_once_the_node_stops() {
    path.models.saying(SMALL, "Because.");
    path.inFlight.stop(StopStage.BEGUN);
    assertThat(path.ask()).isInstanceOf(Answer.Interrupted.class);
    assertThat(path.models.asked).isEmpty();
    assertThat(path.log.finished).isEmpty();
  }

  @Test
  void ends_a_call_whose_caller_is_gone_before_its_first_word() {
    var listener = new Cancelling();
    path.models.with(
        SMALL,
        (_, _) -> {
          listener.cancel.run();
          assertThat(Thread.currentThread().isInterrupted()).isTrue();
          return ModelOutcome.Failed.unasked(FailureKind.CALLER_GONE, "interrupted", null);
        });
    path.catalog.put(Samples.feature());
    var ask = Samples.ask(Samples.UMA, Channel.API, Json.object(), true);
    assertThat(path.features.ask(ask, listener)).isInstanceOf(Answer.CallerGone.class);
    // So that it could be put on record.
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    listener.cancel.run();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(path.recorded().call().outcome()).isEqualTo(Outcome.CALLER_GONE);
  }

  private static final class Cancelling implements AnswerListener {
    private Runnable cancel = () -> {};

    @Override
    public void cancellable(Runnable cancel) {
      this.cancel = cancel;
    }

    @Override
    public void said(Chunk chunk) {}
  }

  @Test
  void answers_a_repeat_with_the_same_words_and_asks_no_model() {
    path.models.saying(SMALL, "Because.");
    path.catalog.put(Samples.feature());
    var ask = Samples.ask(Samples.UMA, Channel.API, Json.object(), true);
    var first = path.features.askOnce("once", ask, path.listener());
    var second = path.features.askOnce("once", ask, path.listener());
    assertThat(second).isEqualTo(first);
    assertThat(path.heard).containsExactly("Because.", "Because.");
    assertThat(path.models.asked).hasSize(1);
    assertThat(path.log.finished).hasSize(1);
  }

  @Test
  void asks_the_models_again_for_a_repeat_that_got_a_template() {
    var fallback = Fallback.of(new FallbackStep.Model(SMALL), new FallbackStep.Template("Later."));
    path.models.failing(SMALL, FailureKind.UNAVAILABLE);
    path.catalog.put(Samples.feature(fallback));
    var ask = Samples.ask(Samples.UMA, Channel.API, Json.object(), true);
    path.features.askOnce("once", ask, path.listener());
    path.models.saying(SMALL, "Because.");
    path.features.askOnce("once", ask, path.listener());
    path.features.askOnce("once", ask, path.listener());
    assertThat(path.heard).containsExactly("Later.", "Because.", "Because.");
    assertThat(path.models.asked).hasSize(2);
  }

  @Test
  void tells_apart_for_whom_a_feature_is_on() {
    path.catalog.put(Samples.feature());
    assertThat(path.features.onFor(Samples.UMA)).hasSize(1);
    path.catalog.decision = new FlagDecision.Off(8, FlagReason.STAFF);
    assertThat(path.features.onFor(Samples.UMA)).isEmpty();
  }
}
