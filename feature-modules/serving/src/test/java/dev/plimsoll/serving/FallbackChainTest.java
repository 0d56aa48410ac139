package dev.plimsoll.serving;

import static dev.plimsoll.serving.Samples.LARGE;
import static dev.plimsoll.serving.Samples.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.costs.budget.OnExhausted;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.features.settings.Fallback;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.RoutingRule;
import dev.plimsoll.features.settings.RoutingTable;
import dev.plimsoll.features.settings.StreamPolicy;
import dev.plimsoll.features.settings.StreamPolicy.WhenBroken;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.chat.ChatAnswer;
import dev.plimsoll.models.chat.UnsupportedField;
import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.fakes.FakeBudgets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class FallbackChainTest {
  private static final FallbackStep FIRST = new FallbackStep.Model(LARGE);
  private static final FallbackStep SECOND = new FallbackStep.Model(SMALL);
  private static final FallbackStep EARLIER = new FallbackStep.Cached(Duration.ofHours(1));
  private static final FallbackStep TEXT = new FallbackStep.Template("Later.");
  private static final Fallback TWO = Fallback.of(FIRST, SECOND);

  private final ServingPath path = new ServingPath();

  @Test
  void gives_the_answer_of_the_first_model() {
    path.models.saying(LARGE, "Because.").saying(SMALL, "Why not?");
    var given = given(path.ask(TWO));
    assertThat(given).returns("Because.", Answer.Given::text).returns(0, Answer.Given::rung);
    assertThat(path.models.asked(SMALL)).isZero();
    assertThat(path.recorded().call().outcome()).isEqualTo(Outcome.ANSWERED);
  }

  @Test
  void asks_the_next_model_when_one_fails_and_says_why_on_record() {
    path.models.failing(LARGE, FailureKind.TIMED_OUT).saying(SMALL, "Why not?");
    var given = given(path.ask(TWO));
    assertThat(given)
        .returns("Why not?", Answer.Given::text)
        .returns("small", Answer.Given::rungName);
    assertThat(path.recorded().call())
        .returns(Outcome.FELL_BACK, call -> call.outcome())
        .returns("large: TIMED_OUT, no answer", call -> call.error());
  }

  @Test
  void says_the_prepared_text_when_all_models_fail() {
    path.models.failing(LARGE, FailureKind.UNAVAILABLE).failing(SMALL, FailureKind.UNAVAILABLE);
    var given = given(path.ask(Fallback.of(FIRST, SECOND, TEXT)));
    assertThat(given.isPrepared()).isTrue();
    assertThat(path.heard).containsExactly("Later.");
  }

  @Test
  void asks_the_next_model_what_the_first_rejects() {
    path.models.with(LARGE, (_, _) -> rejected()).saying(SMALL, "Why not?");
    assertThat(given(path.ask(TWO)).text()).isEqualTo("Why not?");
  }

  @Test
  void tells_an_application_what_no_model_takes_and_a_person_the_prepared_text() {
    path.models.with(LARGE, (_, _) -> rejected()).with(SMALL, (_, _) -> unsupported());
    var fallback = Fallback.of(FIRST, SECOND, TEXT);
    assertThat(path.ask(fallback))
        .isInstanceOfSatisfying(
            Answer.Failed.class,
            failed ->
                assertThat(failed)
                    .returns(400, Answer.Failed::status)
                    .returns("too long", Answer.Failed::message));
    assertThat(given(path.ask(Samples.feature(fallback), Channel.PAGE, true)).text())
        .isEqualTo("Later.");
  }

  @Test
  void finds_no_fault_with_a_field_that_a_model_takes_which_is_down() {
    path.models.failing(LARGE, FailureKind.UNAVAILABLE).with(SMALL, (_, _) -> unsupported());
    assertThat(given(path.ask(Fallback.of(FIRST, SECOND, TEXT))).text()).isEqualTo("Later.");
    assertThat(path.ask(TWO))
        .isInstanceOfSatisfying(
            Answer.Failed.class, failed -> assertThat(failed.status()).isNull());
    path.models.with(LARGE, (_, _) -> unsupported());
    assertThat(path.ask(Fallback.of(FIRST, SECOND, TEXT)))
        .isInstanceOfSatisfying(
            Answer.Failed.class, failed -> assertThat(failed.status()).isEqualTo(400));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"response_format\":{\"type\":\"json_object\"}}",
        "{\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"schema\":{}}}}",
        "{\"tool_choice\":\"required\"}",
        "{\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"now\"}}}"
      })
  void says_the_prepared_text_as_a_refusal_to_who_wants_a_format(String options) {
    path.models.failing(LARGE, FailureKind.UNAVAILABLE);
    var asked = (ObjectNode) Json.parse(options);
    var given = given(path.ask(Samples.feature(Fallback.of(FIRST, TEXT)), asked));
    assertThat(given)
        .returns("", Answer.Given::text)
        .returns("Later.", Answer.Given::refusal)
        .returns(List.of(Chunk.refusal("Later.")), Answer.Given::asPieces);
    assertThat(path.recorded().call().answer()).contains("Later.");
  }

  private static ModelOutcome rejected() {
    return new ModelOutcome.Failed(
        FailureKind.REJECTED, "too long", 400, null, "", "{}", Tokens.NONE, 1);
  }

  private static ModelOutcome unsupported() {
    // As after the attempts of which there was none.
    return new UnsupportedField("n", "it gives one answer.").outcome("m").after(1);
  }

  @Test
  void gives_an_earlier_answer_when_the_model_is_down() {
    path.models.saying(LARGE, "Because.");
    var fallback = Fallback.of(FIRST, EARLIER, TEXT);
    assertThat(given(path.ask(fallback)).rung()).isZero();
    path.heard.clear();
    path.models.failing(LARGE, FailureKind.UNAVAILABLE);
    assertThat(given(path.ask(fallback)))
        .returns("Because.", Answer.Given::text)
        .returns("cached answer", Answer.Given::rungName);
    assertThat(path.heard).containsExactly("Because.");
  }

  @Test
  void keeps_answers_of_the_first_step_alone() {
    path.models.failing(LARGE, FailureKind.UNAVAILABLE).saying(SMALL, "Why not?");
    path.ask(Fallback.of(FIRST, SECOND, EARLIER));
    assertThat(path.cache.kept).isEmpty();
    path.models.saying(LARGE, "Because.");
    path.ask(Fallback.of(FIRST, SECOND, EARLIER));
    assertThat(path.cache.kept).hasSize(1);
  }

  @Test
  void leaves_out_what_the_level_of_the_feature_leaves_out() {
    path.models.saying(LARGE, "Because.").saying(SMALL, "Why not?");
    path.catalog.level = CapabilityLevel.BASIC;
    assertThat(given(path.ask(TWO)).text()).isEqualTo("Why not?");
    path.catalog.level = CapabilityLevel.CACHED;
    assertThat(given(path.ask(Fallback.of(FIRST, TEXT))).text()).isEqualTo("Later.");
    path.catalog.level = CapabilityLevel.OFF;
    assertThat(path.ask(Fallback.of(FIRST, EARLIER)))
        .isInstanceOfSatisfying(
            Answer.Failed.class,
            failed -> assertThat(failed.message()).isEqualTo(CapabilityLevel.OFF.usualMessage()));
  }

  @Test
  void ends_an_answer_that_broke_off_after_its_first_words() {
    path.models.breaking(LARGE, "Because the").saying(SMALL, "Why not?");
    assertThat(path.ask(TWO))
        .isInstanceOfSatisfying(
            Answer.CutShort.class,
            cut -> assertThat(cut).returns("Because the", Answer.CutShort::partial));
    assertThat(path.models.asked(SMALL)).isZero();
    assertThat(path.recorded().call().outcome()).isEqualTo(Outcome.CUT_SHORT);
  }

  @Test
  void lets_the_next_model_continue_a_broken_answer_where_the_feature_wants_that() {
    path.models.breaking(LARGE, "Because ").saying(SMALL, "of the sky.");
    var given = given(path.ask(TWO, new StreamPolicy(WhenBroken.CONTINUE, 0)));
    assertThat(given.text()).isEqualTo("Because of the sky.");
    assertThat(path.heard).containsExactly("Because ", "of the sky.");
    assertThat(path.models.asked.getLast().messages())
        .anyMatch(
            message -> message.role().equals("assistant") && message.text().equals("Because "));
  }

  @Test
  void asks_the_next_model_when_one_breaks_off_in_its_thoughts() {
    path.models.with(LARGE, (_, sink) -> brokenInThoughts(sink)).saying(SMALL, "Why not?");
    var given = given(path.ask(TWO));
    assertThat(given)
        .returns("Why not?", Answer.Given::text)
        .returns("small", Answer.Given::rungName);
    assertThat(path.heard).containsExactly("", "Why not?");
    assertThat(path.models.asked.getLast().messages()).containsExactly(Message.user("Why?"));
  }

  @Test
  void says_the_prepared_text_after_the_thoughts_of_a_model_but_promises_nothing_for_later() {
    path.models.with(LARGE, (_, sink) -> brokenInThoughts(sink)).limited(SMALL, Duration.ZERO);
    var later = new FallbackStep.Later(Duration.ofMinutes(10));
    path.catalog.put(Samples.feature(Fallback.of(FIRST, SECOND, later, TEXT)));
    var ask = Samples.ask(Samples.UMA, Channel.API, Json.object(), true);
    assertThat(given(path.features.ask(ask, waiting())).text()).isEqualTo("Later.");
  }

  private static ModelOutcome brokenInThoughts(ChunkSink sink) {
    sink.accept(ChatAnswer.thought("Hm"));
    return new ModelOutcome.Failed(
        FailureKind.CUT_SHORT, "broke off", null, null, "", null, Tokens.NONE, 1);
  }

  @Test
  void says_nothing_prepared_after_the_words_of_a_model() {
    path.models.breaking(LARGE, "Because ");
    var answer =
        path.ask(Fallback.of(FIRST, EARLIER, TEXT), new StreamPolicy(WhenBroken.CONTINUE, 0));
    assertThat(answer).isInstanceOf(Answer.CutShort.class);
    assertThat(path.heard).containsExactly("Because ");
  }

  @Test
  void tells_the_shortest_wait_when_rate_limits_are_all_that_is_in_the_way() {
    path.models.limited(LARGE, Duration.ofSeconds(30)).limited(SMALL, Duration.ofSeconds(20));
    assertThat(path.ask(TWO))
        .isInstanceOfSatisfying(
            Answer.Limited.class,
            limited -> assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(20)));
    path.models.failing(SMALL, FailureKind.UNAVAILABLE);
    assertThat(path.ask(TWO)).isInstanceOf(Answer.Failed.class);
  }

  @Test
  void tells_when_the_first_of_the_failed_models_can_be_asked_again() {
    path.models.resting(LARGE, Duration.ofSeconds(22)).failing(SMALL, FailureKind.UNAVAILABLE);
    assertThat(waitAfter(TWO)).isEqualTo(Duration.ofSeconds(22));
    path.models.limited(SMALL, Duration.ofSeconds(9));
    assertThat(waitAfter(TWO)).isEqualTo(Duration.ofSeconds(9));
    path.models.resting(SMALL, Duration.ZERO);
    assertThat(waitAfter(TWO)).isEqualTo(Duration.ofSeconds(1));
    path.models.failing(LARGE, FailureKind.TIMED_OUT).failing(SMALL, FailureKind.TIMED_OUT);
    assertThat(waitAfter(TWO)).isNull();
  }

  private @Nullable Duration waitAfter(Fallback fallback) {
    return ((Answer.Failed) path.ask(fallback)).retryAfter();
  }

  @Test
  void ends_when_a_budget_refuses_and_goes_down_when_it_says_so() {
    path.models.saying(LARGE, "Because.").saying(SMALL, "Why not?");
    path.budgets.denying(OnExhausted.REFUSE);
    assertThat(path.ask(TWO)).isEqualTo(overBudget());
    path.budgets.denying(OnExhausted.NEXT_RUNG);
    assertThat(given(path.ask(TWO)).text()).isEqualTo("Why not?");
    path.budgets.denying(OnExhausted.NEXT_RUNG).denying(OnExhausted.NEXT_RUNG);
    assertThat(path.ask(TWO)).isEqualTo(overBudget());
    assertThat(path.recorded().call().outcome()).isEqualTo(Outcome.DENIED);
  }

  private Answer overBudget() {
    return new Answer.OverBudget(path.recorded().call().started().id(), FakeBudgets.RENEWAL);
  }

  @Test
  void promises_a_later_answer_to_those_who_can_wait_for_it() {
    path.models.limited(LARGE, Duration.ofMinutes(2));
    var fallback = Fallback.of(FIRST, new FallbackStep.Later(Duration.ofMinutes(10)), TEXT);
    path.catalog.put(Samples.feature(fallback));
    var ask = Samples.ask(Samples.UMA, Channel.API, Json.object(), true);
    assertThat(path.features.ask(ask, waiting()))
        .isInstanceOfSatisfying(
            Answer.Later.class,
            later ->
                assertThat(later.dueAt()).isEqualTo(ServingPath.NOW.plus(Duration.ofMinutes(2))));
    assertThat(given(path.ask(fallback)).text()).isEqualTo("Later.");
    path.models.limited(LARGE, Duration.ofMinutes(11));
    assertThat(path.features.ask(ask, waiting())).isInstanceOf(Answer.Given.class);
  }

  private static AnswerListener waiting() {
    return new AnswerListener() {
      @Override
      public void said(Chunk chunk) {}

      @Override
      public Optional<Instant> waitsSince(Instant begun) {
        return Optional.of(begun);
      }
    };
  }

  @Test
  void asks_the_routed_model_first_and_then_the_others() {
    var hard =
        new RoutingTable(
            List.of(new RoutingRule(1, null, null, null, null, SMALL)), List.of(), 0.2);
    path.models.failing(SMALL, FailureKind.UNAVAILABLE).saying(LARGE, "Because.");
    assertThat(given(path.ask(TWO, hard)).text()).isEqualTo("Because.");
    assertThat(path.models.asked)
        .extracting(request -> request.model())
        .containsExactly(SMALL, LARGE);
    assertThat(path.recorded().detail().findings())
        .anyMatch(finding -> finding.check().equals("route"));
  }

  private static Answer.Given given(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Given.class);
    return (Answer.Given) answer;
  }
}
