package dev.plimsoll.serving.model;

import static dev.plimsoll.serving.Samples.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.costs.budget.BudgetExceeded;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.Limits;
import dev.plimsoll.features.settings.OutputChecks;
import dev.plimsoll.guardrails.Guardrails;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.guardrails.LanguageMatch;
import dev.plimsoll.guardrails.TenantCountries;
import dev.plimsoll.models.api.AnswerPart;
import dev.plimsoll.models.api.CallerGone;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.Counted;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.Samples;
import dev.plimsoll.serving.call.AnswerStream;
import dev.plimsoll.serving.call.PreparedCall;
import dev.plimsoll.serving.fakes.FakeBudgets;
import dev.plimsoll.serving.fakes.FakeCallLog;
import dev.plimsoll.serving.fakes.FakeEmbeddings;
import dev.plimsoll.serving.fakes.FakeMetrics;
import dev.plimsoll.serving.fakes.FakeModels;
import dev.plimsoll.serving.fakes.FakePrices;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

class ModelStepTest {
  private static final String SECRET = "ghp_" + "a".repeat(36);
  private static final String CALLING =
      """
      {"choices":[{"message":{"tool_calls":[{"id":"c","function":{"name":"now"}}]}}]}\
      """;
  private static final OutputChecks LABELLED =
      OutputChecks.ofSchema("{\"type\":\"object\",\"required\":[\"label\"]}");

  private final FakeModels models = new FakeModels();
  private final FakeBudgets budgets = new FakeBudgets();
  private final FakeCallLog log = new FakeCallLog();
  private final List<String> heard = new ArrayList<>();
  private final List<BudgetExceeded> exceeded = new ArrayList<>();
  private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private final ModelStep step =
      new ModelStep(
          models,
          new ModelCosts(models, new FakePrices(), budgets),
          new GuardrailStep(new Guardrails(new FakeEmbeddings()), new TenantCountries()),
          new ThoughtMemory(clock),
          FakeMetrics.records(log, clock),
          clock);

  @Test
  void charges_what_the_model_used_and_gives_the_rest_back() {
    models.saying(SMALL, "Because.");
    var call = Samples.call();
    assertThat(ask(call)).map(Answer::call).contains(call.id());
    assertThat(budgets.settled).containsExactly(new Usd(15));
    assertThat(budgets.released).isZero();
    assertThat(call.trace().bill().cost()).isEqualTo(new Usd(15));
    assertThat(call.trace().detail().rawOutput()).isEqualTo("Because.");
  }

  /** Otherwise, answers that are thrown away would be free, and no budget would end them. */
  @Test
  void charges_the_longest_answer_for_one_that_is_too_large_to_take_in() {
    models.with(
        SMALL,
        (_, _) ->
            new ModelOutcome.Failed(
                FailureKind.TOO_LARGE, "large", 400, null, "", "{}", Tokens.of(7, 0), 1));
    var call = Samples.call();
    assertThat(ask(call)).isEmpty();
    var most = call.feature().limits().maxOutputTokens();
    assertThat(call.trace().bill().tokens()).isEqualTo(Tokens.of(7, most));
    assertThat(budgets.settled).containsExactly(call.trace().bill().cost());
    assertThat(call.trace().failures().rejection()).isNotNull();
  }

  /** Otherwise, whoever breaks answers off could spend a budget as often as they like. */
  @ParameterizedTest
  @EnumSource
  void charges_budgets_the_most_that_a_broken_answer_may_cost(Counted counted) {
    models.with(
        SMALL,
        (_, _) ->
            new ModelOutcome.Failed(
                FailureKind.CALLER_GONE,
                "gone",
                null,
                null,
                "Be",
                null,
                Tokens.of(8, 3),
                counted,
                1));
    var call = Samples.call();
    ask(call);
    assertThat(call.trace().bill().tokens()).isEqualTo(Tokens.of(8, 3));
    var cost = call.trace().bill().cost();
    var reserved = budgets.reserved.getFirst().cost();
    assertThat(budgets.settled).hasSize(1);
    switch (counted) {
      case ALL -> assertThat(budgets.settled).containsExactly(cost);
      case QUESTION -> assertThat(budgets.settled.getFirst()).isBetween(new Usd(500), reserved);
      case NOTHING -> assertThat(budgets.settled.getFirst()).isEqualTo(reserved);
    }
  }

  @Test
  void lets_a_model_say_a_word_when_it_calls_tools_where_its_answer_is_to_fit_a_schema() {
    var tool = new AnswerPart(AnswerPart.Kind.TOOL_CALL, "choices[0].tool_calls[0]", "look {}");
    models.with(SMALL, (_, _) -> answered("Let me see.", tool));
    assertThat(text(ask(Samples.call(LABELLED)))).isEqualTo("Let me see.");
    assertThat(models.asked).hasSize(1);
  }

  @Test
  void says_before_it_asks_what_the_call_costs_at_most() {
    models.with(
        SMALL,
        (_, sink) -> {
          assertThat(log.begun).hasSize(1);
          return FakeModels.said(sink, "Because.");
        });
    ask(Samples.call());
    var worst = budgets.reserved.getFirst().cost();
    assertThat(log.begun.getFirst().worstCost()).isEqualTo(worst);
    assertThat(worst.micros()).isGreaterThan(500);
  }

  @Test
  void gives_everything_back_where_the_model_was_not_asked() {
    models.with(
        SMALL,
        (_, _) -> {
          throw new IllegalStateException("no such model");
        });
    assertThatThrownBy(() -> ask(Samples.call())).hasMessage("no such model");
    assertThat(budgets.released).isOne();
  }

  @Test
  void has_the_model_mend_an_answer_that_does_not_fit_once() {
    models.with(
        SMALL,
        (request, sink) ->
            FakeModels.said(sink, request.messages().size() == 1 ? "{}" : "{\"label\":\"bug\"}"));
    assertThat(text(ask(Samples.call(LABELLED)))).isEqualTo("{\"label\":\"bug\"}");
    assertThat(models.asked.getLast().messages().getLast().text())
        .contains("does not match the JSON Schema", "label");
    assertThat(budgets.settled).hasSize(2);
  }

  @Test
  void gives_a_model_its_thoughts_back_that_the_caller_has_dropped_and_counts_them() {
    var thoughts = "\"extra_content\":{\"google\":{\"thought_signature\":\"Mail [EMAIL_1].\"}}";
    var dropped =
        """
        {"role":"assistant","tool_calls":[{"id":"c","function":{"name":"now"}}]}\
        """;
    models.saying(SMALL, "Noon.");
    ask(asking(Samples.feature(), dropped));
    var without = budgets.reserved.getLast().cost().micros();
    calling(CALLING.replace("{\"id\"", "{" + thoughts + ",\"id\""));
    ask(Samples.call());
    ask(asking(Samples.feature(), dropped));
    assertThat(models.asked.getLast().messages().getFirst().raw()).contains("Mail [EMAIL_1].");
    assertThat(budgets.reserved.getLast().cost().micros()).isGreaterThan(without);
    // Not where they would have to be changed, as those that come back by themselves.
    var masking =
        Samples.feature(new Limits(8_000, 500, Set.of(), Set.of(InputCheck.PERSONAL_DATA)));
    calling(
        CALLING.replace(
            "{\"id\"", "{" + thoughts.replace("[EMAIL_1]", "a@example.com") + ",\"id\""));
    ask(Samples.call());
    ask(asking(masking, dropped));
    assertThat(models.asked.getLast().messages().getFirst().raw())
        .contains("tool_calls")
        .doesNotContain("example.com", "extra_content");
  }

  private void calling(String raw) {
    models.with(
        SMALL,
        (_, _) ->
            new ModelOutcome.Answered("", raw, "m", "tool_calls", false, Tokens.NONE, false, 1));
  }

  private static PreparedCall asking(AiFeature feature, String raw) {
    var ask = Samples.ask(Samples.UMA, Channel.API, Json.object(), true);
    return Samples.call(
        feature,
        CapabilityLevel.FULL,
        new Ask(
            ask.feature(),
            ask.caller(),
            ask.channel(),
            null,
            List.of(new Message("assistant", "", raw), Message.user("a@example.com")),
            Map.of(),
            ask.options(),
            true));
  }

  @Test
  void takes_a_call_of_a_tool_for_no_answer_that_has_to_fit() {
    models.with(
        SMALL,
        (_, _) ->
            new ModelOutcome.Answered(
                "",
                CALLING,
                List.of(AnswerPart.call(0, "now", "{}")),
                "m",
                "tool_calls",
                false,
                Tokens.NONE,
                false,
                1));
    assertThat(((Answer.Given) ask(Samples.call(LABELLED)).orElseThrow()).raw()).isEqualTo(CALLING);
    assertThat(models.asked).hasSize(1);
  }

  @Test
  void shows_no_secret_that_another_part_of_the_answer_holds() {
    for (var kind : AnswerPart.Kind.values()) {
      models.with(SMALL, (_, _) -> answered("Done.", new AnswerPart(kind, "choices[1].x", SECRET)));
      var call = Samples.call();
      assertThat(ask(call)).as(kind.name()).isEmpty();
      assertThat(call.trace().failures().reasons())
          .contains("choices[1].x: ")
          .doesNotContain(SECRET);
      assertThat(call.trace().detail().rawOutput()).contains(SECRET);
    }
  }

  @Test
  void every_choice_has_to_fit_the_schema() {
    var other = new AnswerPart(AnswerPart.Kind.CHOICE, "choices[1].content", "{}");
    models.with(SMALL, (_, _) -> answered("{\"label\":\"bug\"}", other));
    assertThat(ask(Samples.call(LABELLED))).isEmpty();
    assertThat(models.asked.getLast().messages().getLast().text()).contains("choices[1].content");
  }

  @Test
  void has_a_model_that_ignores_formats_mend_what_does_not_fit_the_callers() {
    models.with(
        SMALL,
        (request, _) ->
            FakeModels.said(_ -> {}, request.messages().size() == 1 ? "Well, 7." : "{\"n\":7}"));
    var options = (ObjectNode) Json.parse("{\"response_format\":{\"type\":\"json_object\"}}");
    var asked = Samples.ask(Samples.UMA, Channel.API, options, true);
    var call = Samples.call(Samples.feature(), CapabilityLevel.FULL, asked);
    assertThat(text(ask(call))).isEqualTo("Well, 7.");
    models.ignoringFormats(SMALL);
    heard.clear();
    assertThat(text(ask(call))).isEqualTo("{\"n\":7}");
    assertThat(models.asked.getLast().stream()).isFalse();
  }

  @Test
  void takes_json_out_of_a_code_fence_rather_than_pay_for_it_twice() {
    models.saying(SMALL, "```json\n{\"label\":\"bug\"}\n```\n");
    assertThat(text(ask(Samples.call(LABELLED)))).isEqualTo("{\"label\":\"bug\"}");
    models.saying(SMALL, "```JSON {\"n\":7} ```");
    models.ignoringFormats(SMALL);
    var options = (ObjectNode) Json.parse("{\"response_format\":{\"type\":\"json_object\"}}");
    var asked = Samples.ask(Samples.UMA, Channel.API, options, true);
    heard.clear();
    var call = Samples.call(Samples.feature(), CapabilityLevel.FULL, asked);
    assertThat(text(ask(call))).isEqualTo("{\"n\":7}");
    assertThat(models.asked).hasSize(2);
  }

  @Test
  void leaves_a_code_fence_where_words_are_asked_for() {
    models.saying(SMALL, "```json\n{}\n```");
    assertThat(text(ask(Samples.call()))).isEqualTo("```json\n{}\n```");
  }

  private static ModelOutcome answered(String text, AnswerPart part) {
    return new ModelOutcome.Answered(
        text, null, List.of(part), "m", "stop", false, Tokens.NONE, false, 1);
  }

  @Test
  void gives_up_an_answer_that_does_not_fit_twice() {
    models.saying(SMALL, "{}");
    var call = Samples.call(LABELLED);
    assertThat(ask(call)).isEmpty();
    assertThat(models.asked).hasSize(2);
    assertThat(call.trace().failures().reasons()).contains("small: ", "label");
    assertThat(heard).isEmpty();
  }

  @Test
  void never_shows_a_secret_of_an_answer_and_asks_for_none_again() {
    models.saying(SMALL, "It is " + SECRET);
    assertThat(ask(Samples.call())).isEmpty();
    assertThat(models.asked).hasSize(1);
    assertThat(heard).isEmpty();
  }

  @Test
  void ends_an_answer_of_which_the_beginning_was_shown_when_the_rest_may_not_be() {
    models.with(
        SMALL,
        (_, sink) -> {
          sink.accept(new Chunk("The key of the team is: ", null));
          return FakeModels.said(sink, SECRET);
        });
    assertThat(ask(Samples.call()))
        .containsInstanceOf(Answer.CutShort.class)
        .map(answer -> ((Answer.CutShort) answer).withheld())
        .contains(true);
    assertThat(heard).containsExactly("The key of the team is: ");
  }

  @Test
  void keeps_what_a_provider_refuses_of_the_request() {
    models.with(SMALL, (_, _) -> rejected(400));
    var call = call(Json.object().put("temperature", 9));
    assertThat(ask(call)).isEmpty();
    assertThat(call.trace().failures().rejection())
        .isEqualTo(new Answer.Failed(call.id(), "temperature is too high", 400, "{}"));
  }

  @Test
  void asks_a_model_once_more_whose_answer_its_provider_cannot_use() {
    models.with(
        SMALL,
        (_, sink) ->
            models.asked(SMALL) == 1
                ? new ModelOutcome.Failed(
                    FailureKind.UNUSABLE, "no call", 400, null, "", "{}", Tokens.of(10, 5), 1)
                : FakeModels.said(sink, "Because."));
    assertThat(ask(Samples.call())).containsInstanceOf(Answer.Given.class);
    assertThat(models.asked(SMALL)).isEqualTo(2);
    assertThat(budgets.settled).hasSize(2);
  }

  @Test
  void finds_no_fault_with_a_request_that_a_model_might_have_taken_which_is_down() {
    models.failing(SMALL, FailureKind.UNAVAILABLE);
    var call = call(Json.object().put("reasoning_effort", "low"));
    assertThat(ask(call)).isEmpty();
    models.with(SMALL, (_, _) -> rejected(400));
    assertThat(ask(call)).isEmpty();
    assertThat(call.trace().failures().rejection()).isNull();
  }

  @Test
  void finds_no_fault_with_a_request_that_the_next_model_might_have_taken_which_is_down() {
    for (var kind :
        List.of(FailureKind.UNAVAILABLE, FailureKind.RATE_LIMITED, FailureKind.CIRCUIT_OPEN)) {
      models.with(SMALL, (_, _) -> rejected(400));
      var call = call(Json.object());
      assertThat(ask(call)).isEmpty();
      models.failing(SMALL, kind);
      assertThat(ask(call)).isEmpty();
      assertThat(call.trace().failures().rejection()).as(kind.name()).isNull();
    }
  }

  @Test
  void tells_what_is_wrong_with_a_request_where_the_key_of_the_next_model_is_refused() {
    models.with(SMALL, (_, _) -> rejected(400));
    var call = call(Json.object());
    assertThat(ask(call)).isEmpty();
    models.failing(SMALL, FailureKind.NOT_AUTHORISED);
    assertThat(ask(call)).isEmpty();
    assertThat(call.trace().failures().rejection()).isNotNull();
  }

  @Test
  void tells_a_model_in_words_what_its_provider_finds_too_complex_and_checks_the_answer() {
    models.with(
        SMALL,
        (request, _) -> {
          if (request.options().has("response_format")) {
            return failed(FailureKind.SCHEMA_TOO_COMPLEX, 400);
          }
          return FakeModels.said(_ -> {}, models.asked(SMALL) == 2 ? "{}" : "{\"n\":7}");
        });
    var options =
        (ObjectNode)
            Json.parse(
                """
                {"response_format":{"type":"json_schema","json_schema":{"name":"n",\
                "schema":{"type":"object","required":["n"]}}}}\
                """);
    assertThat(text(ask(call(options)))).isEqualTo("{\"n\":7}");
    assertThat(models.asked).hasSize(3);
    var told = models.asked.getLast();
    assertThat(told.messages().getFirst().role()).isEqualTo("system");
    assertThat(told.messages().getFirst().text()).contains("\"required\":[\"n\"]");
    assertThat(told.stream()).isFalse();
    assertThat(String.join("", heard)).isEqualTo("{\"n\":7}");
  }

  @Test
  void tells_it_in_words_once() {
    models.with(SMALL, (_, _) -> failed(FailureKind.SCHEMA_TOO_COMPLEX, 400));
    var options =
        (ObjectNode)
            Json.parse(
                "{\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"schema\":{}}}}");
    var call = call(options);
    assertThat(ask(call)).isEmpty();
    assertThat(models.asked).hasSize(2);
    assertThat(call.trace().failures().rejection()).isNotNull();
    var without = call(Json.object());
    assertThat(ask(without)).isEmpty();
    assertThat(models.asked).hasSize(3);
  }

  @Test
  void blames_no_caller_for_a_model_that_is_gone() {
    models.with(SMALL, (_, _) -> rejected(404));
    var call = call(Json.object().put("temperature", 1));
    assertThat(ask(call)).isEmpty();
    assertThat(call.trace().failures().rejection()).isNull();
  }

  @Test
  void ends_when_nobody_listens_any_more() {
    models.failing(SMALL, FailureKind.CALLER_GONE);
    assertThat(ask(Samples.call())).containsInstanceOf(Answer.CallerGone.class);
  }

  @Test
  void tells_of_a_soft_budget_once_and_goes_on() {
    models.saying(SMALL, "Because.");
    budgets.exceeding().exceeding();
    var call = Samples.call();
    ask(call);
    ask(call);
    assertThat(exceeded).hasSize(1);
    assertThat(call.trace().detail().findings()).hasSize(1);
  }

  @Test
  void counts_a_call_once_however_many_models_are_asked() {
    models.saying(SMALL, "Because.");
    var call = Samples.call();
    ask(call);
    ask(call);
    assertThat(budgets.reserved).extracting(usage -> usage.calls()).containsExactly(1, 0);
  }

  @Test
  void streams_only_what_need_not_be_seen_whole() {
    models.saying(SMALL, "{\"label\":\"bug\"}");
    ask(Samples.call(LABELLED));
    ask(Samples.call(new OutputChecks(null, LanguageMatch.BLOCK)));
    ask(Samples.call(new OutputChecks(null, LanguageMatch.NOTE)));
    assertThat(models.asked)
        .extracting(request -> request.stream())
        .containsExactly(false, false, true);
  }

  @Test
  void hides_personal_data_from_the_model_and_gives_it_back_to_the_caller() {
    models.with(
        SMALL,
        (_, sink) -> {
          sink.accept(new Chunk("I write to [EM", null));
          sink.accept(new Chunk("AIL_1].", null));
          return new ModelOutcome.Answered(
              "I write to [EMAIL_1].", null, "m", "stop", false, Tokens.NONE, false, 1);
        });
    var call =
        asking(
            new Message("user", "Write to Anna.", null),
            new Message("tool", "anna@example.com", "{\"content\":\"anna@example.com\"}"));
    assertThat(text(ask(call))).isEqualTo("I write to anna@example.com.");
    assertThat(String.join("", heard)).isEqualTo("I write to anna@example.com.");
    assertThat(models.asked.getLast().messages())
        .containsExactly(
            new Message("user", "Write to Anna.", null),
            new Message("tool", "[EMAIL_1]", "{\"content\":\"[EMAIL_1]\"}"));
    assertThat(call.trace().detail().rawOutput()).isEqualTo("I write to anna@example.com.");
  }

  @Test
  void hides_the_same_in_a_batch() {
    var call = asking(Message.user("Is anna@example.com known?"));
    var rung = new FallbackStep.Model(SMALL);
    assertThat(step.request(call, rung).messages())
        .containsExactly(Message.user("Is [EMAIL_1] known?"));
    var outcome = FakeModels.said(_ -> {}, "[EMAIL_1] is.");
    assertThat(text(step.late(call, 0, rung, outcome, new AnswerStream(call, listener()))))
        .isEqualTo("anna@example.com is.");
  }

  @Test
  void is_paid_for_an_answer_whose_caller_is_gone_at_its_end() {
    models.with(
        SMALL,
        (_, sink) -> {
          sink.accept(new Chunk("To [", null));
          return new ModelOutcome.Answered(
              "To [", null, "m", "stop", false, new Tokens(10, 0, 0, 5, 0, 0), false, 1);
        });
    var call = asking(Message.user("Is anna@example.com known?"));
    var gone =
        new AnswerListener() {
          @Override
          public void said(Chunk chunk) {
            throw new CallerGone(new IllegalStateException());
          }
        };
    assertThat(step.ask(call, 0, new FallbackStep.Model(SMALL), new AnswerStream(call, gone)))
        .containsInstanceOf(Answer.CallerGone.class);
    assertThat(budgets.settled).hasSize(1);
  }

  @Test
  void takes_no_secret_of_the_callers_for_one_that_the_model_gives_away() {
    models.saying(SMALL, "Use [SECRET_1].");
    assertThat(text(ask(asking(Message.user("How do I use " + SECRET + "?")))))
        .isEqualTo("Use " + SECRET + ".");
    models.saying(SMALL, "Use " + SECRET.replace('a', 'b') + ".");
    assertThat(ask(asking(Message.user("How do I use " + SECRET + "?")))).isEmpty();
  }

  @Test
  void leaves_arguments_of_tools_the_json_that_they_are() {
    models.saying(SMALL, "Done.");
    var calls =
        """
        {"role":"assistant","tool_calls":[{"id":"c","type":"function",\
        "function":{"name":"call","arguments":"{\\"phone\\":4915112345678}"}}]}\
        """;
    ask(
        asking(
            new Message("user", "Call +4915112345678", null), new Message("assistant", "", calls)));
    var sent = Json.parse(String.valueOf(models.asked.getLast().messages().getLast().raw()));
    var arguments = sent.at("/tool_calls/0/function/arguments").asString();
    assertThat(Json.parse(arguments).isObject()).isTrue();
    assertThat(arguments).doesNotContain("4915112345678");
  }

  @Test
  void hides_what_begins_in_one_part_of_a_message_and_ends_nowhere() {
    models.saying(SMALL, "Done.");
    var parts =
        """
        {"role":"user","content":[{"type":"text","text":"-----BEGIN PRIVATE KEY-----\\nMIIEvQ"},\
        {"type":"text","text":"Fix this."}]}\
        """;
    ask(asking(new Message("user", "-----BEGIN PRIVATE KEY-----\nMIIEvQ\nFix this.", parts)));
    assertThat(models.asked.getLast().messages().getLast().raw()).doesNotContain("MIIEvQ");
  }

  private static PreparedCall asking(Message... messages) {
    var masking =
        new Limits(8_000, 500, Set.of(), Set.of(InputCheck.PERSONAL_DATA, InputCheck.SECRET));
    return Samples.call(
        Samples.feature(masking),
        CapabilityLevel.FULL,
        new Ask(
            new FeatureKey("help"),
            Samples.UMA,
            Channel.API,
            null,
            List.of(messages),
            Map.of(),
            Json.object(),
            true));
  }

  private Optional<Answer> ask(PreparedCall call) {
    return step.ask(call, 0, new FallbackStep.Model(SMALL), new AnswerStream(call, listener()));
  }

  private AnswerListener listener() {
    return new AnswerListener() {
      @Override
      public void said(Chunk chunk) {
        heard.add(chunk.text());
      }

      @Override
      public void passed(List<BudgetExceeded> budgets) {
        exceeded.addAll(budgets);
      }
    };
  }

  private static PreparedCall call(ObjectNode options) {
    return Samples.call(
        Samples.feature(),
        CapabilityLevel.FULL,
        Samples.ask(Samples.UMA, Channel.API, options, true));
  }

  private static ModelOutcome rejected(int status) {
    return failed(FailureKind.REJECTED, status);
  }

  private static ModelOutcome failed(FailureKind kind, int status) {
    return new ModelOutcome.Failed(
        kind, "temperature is too high", status, null, "", "{}", Tokens.NONE, 1);
  }

  private static String text(Optional<Answer> answer) {
    return ((Answer.Given) answer.orElseThrow()).text();
  }
}
