package dev.plimsoll.models.dialects;

import static dev.plimsoll.models.http.Requests.deployment;
import static dev.plimsoll.models.http.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.chat.UnsupportedField;
import dev.plimsoll.platform.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectsTest {
  private static final String AT_MOST_16384 =
      "max_tokens is too large: 32000. This model supports at most 16384 completion tokens, whereas"
          + " you provided 32000.";

  private final Dialects dialects = new Dialects();

  /** What the model was asked, by its options. */
  private final List<String> asked = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "gpt-4o, max_tokens",
    "o1-mini, max_completion_tokens",
    "o4-mini, max_completion_tokens",
    "gpt-5, max_completion_tokens",
    "openai/gpt-5.2, max_completion_tokens",
    "gpt-oss-20b, max_tokens",
    "gpt-35-turbo, max_tokens"
  })
  void know_the_name_of_the_limit_by_that_of_the_model(String model, String field) {
    var adapted = dialects.adapted(deployment(model), with("{\"max_tokens\":9}"));
    assertThat(adapted.options()).hasToString("{\"" + field + "\":9}");
  }

  @Test
  void send_the_limit_under_one_name_only() {
    var both = with("{\"max_tokens\":9,\"max_completion_tokens\":8}");
    assertThat(dialects.adapted(deployment("gpt-4o"), both).options())
        .hasToString("{\"max_completion_tokens\":8}");
  }

  @Test
  void learn_the_name_of_the_limit_when_a_model_refuses_the_other() {
    ask("{\"max_tokens\":9}", "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens'.");
    ask("{\"max_tokens\":9}");
    assertThat(asked)
        .containsExactly(
            "{\"max_tokens\":9}", "{\"max_completion_tokens\":9}", "{\"max_completion_tokens\":9}");
    assertThat(dialects.adapted(deployment("another"), with("{\"max_tokens\":9}")).options())
        .hasToString("{\"max_tokens\":9}");
  }

  /** As providers say it, who gave the texts to the reports of users. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        AT_MOST_16384 + " | 16384",
        "max_tokens: 32000 > 8192, which is the maximum allowed number of output tokens for"
            + " claude-3-5-haiku-20241022 | 8192",
        "Unable to submit request because it has a maxOutputTokens value of 32000 but the supported"
            + " range is from 1 (inclusive) to 8193 (exclusive). Update the value and try again."
            + " | 8192",
        "Invalid max_tokens value, the valid range of max_tokens is [1, 8192] | 8192",
        "<400> InternalError.Algo.InvalidParameter: Range of max_tokens should be [1, 8192] | 8192",
        "`max_tokens` must be less than or equal to `8192`, the maximum value for `max_tokens` is"
            + " less than the `context_window` for this model | 8192",
        "The parameter `max_tokens` specified in the request are not valid: integer above maximum"
            + " value, expected a value <= 12288, but got 32000 instead. Request id: 021775296439"
            + " | 12288",
        "The maximum tokens you requested exceeds the model limit of 8192. Try again with a maximum"
            + " tokens value that is lower than 8192. | 8192"
      })
  void learn_how_long_the_answers_of_a_model_may_be(String refusal, int longest) {
    ask("{\"max_tokens\":32000}", refusal);
    ask("{\"max_tokens\":32000}");
    ask("{\"max_tokens\":99}");
    var lowered = "{\"max_tokens\":" + longest + "}";
    assertThat(asked)
        .containsExactly("{\"max_tokens\":32000}", lowered, lowered, "{\"max_tokens\":99}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'max_tokens' or 'max_completion_tokens' is too large: 32000. This model's maximum context"
            + " length is 32768 tokens and your request has 2768 input tokens (32000 > 32768 -"
            + " 2768). | 30000",
        "This model's maximum context length is 32768 tokens. However, you requested 34768 tokens"
            + " (2768 in the messages, 32000 in the completion). | 30000",
        "input length and `max_tokens` exceed context limit: 170000 + 32000 > 200000, decrease input"
            + " length or `max_tokens` and try again | 30000",
        "`inputs` tokens + `max_new_tokens` must be <= 32768. Given: 2768 `inputs` tokens and 32000"
            + " `max_new_tokens` | 30000"
      })
  void ask_for_what_a_long_conversation_leaves_room_for_this_time(String refusal, int room) {
    ask("{\"max_tokens\":32000}", refusal);
    ask("{\"max_tokens\":32000}");
    assertThat(asked)
        .containsExactly(
            "{\"max_tokens\":32000}", "{\"max_tokens\":" + room + "}", "{\"max_tokens\":32000}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reasoning_effort | Unrecognized request argument supplied: reasoning_effort",
        "verbosity | Unknown parameter: 'verbosity'.",
        "logprobs | Unsupported parameter: 'logprobs' is not supported with this model.",
        "parallel_tool_calls | Unsupported parameter: 'parallel_tool_calls' is not supported with"
            + " this model.",
        "user | body.user: Extra inputs are not permitted",
        "seed | seed: Extra inputs are not permitted"
      })
  void learn_which_options_a_model_does_not_know(String option, String refusal) {
    var options = "{\"" + option + "\":\"low\"}";
    ask(options, refusal);
    ask(options);
    assertThat(asked).containsExactly(options, "{}", "{}");
  }

  @Test
  void learn_nothing_from_a_value_that_a_model_does_not_have() {
    var refusal =
        "Unsupported value: 'reasoning_effort' does not support 'minimal' with this model."
            + " Supported values are: 'none', 'low', 'medium', and 'high'.";
    ask("{\"reasoning_effort\":\"minimal\"}", refusal);
    ask("{\"reasoning_effort\":\"low\"}");
    ask("{\"reasoning_effort\":\"minimal\"}");
    assertThat(asked)
        .containsExactly(
            "{\"reasoning_effort\":\"minimal\"}",
            "{}",
            "{\"reasoning_effort\":\"low\"}",
            "{\"reasoning_effort\":\"minimal\"}");
  }

  @Test
  void learn_what_depends_on_the_effort_for_that_effort() {
    var high = "{\"reasoning_effort\":\"high\",\"temperature\":0}";
    var none = "{\"reasoning_effort\":\"none\",\"temperature\":0}";
    ask(high, "Unsupported parameter: 'temperature' is not supported with this model.");
    ask(high);
    ask(none);
    assertThat(asked)
        .containsExactly(
            high, "{\"reasoning_effort\":\"high\"}", "{\"reasoning_effort\":\"high\"}", none);
  }

  /** Providers that quote what they refuse would say it, by repr or as JSON. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"max_tokens\":900,\"temperature\":\"at most 300 output tokens\"}",
        "{\"max_tokens\":900,\"stop\":[\"at most 300 output tokens\"]}",
        "{\"max_tokens\":900,\"metadata\":{\"at most 300 output tokens\":1}}",
        "{\"max_tokens\":900,\"seed\":300}",
        "{\"max_tokens\":900,\"seed\":3e2}",
        "{\"max_tokens\":900,\"user\":\"max_tokens\\n<= 300\"}",
        "{\"max_tokens\":900,\"user\":\"at most 00300 output tokens\"}"
      })
  void learn_no_limit_from_what_a_caller_wrote(String options) {
    ask(options, "Input should be valid, 'input': 'at most 300 output tokens'");
    assertThat(asked).last().asString().contains("\"max_tokens\":300");
    ask("{\"max_tokens\":900}");
    assertThat(asked).last().isEqualTo("{\"max_tokens\":900}");
  }

  /** Its first nine digits are 300. */
  @Test
  void read_no_limit_from_a_part_of_a_number() {
    ask("{\"max_tokens\":900}", "Wrong: max_tokens <= 000000300999");
    assertThat(asked).containsExactly("{\"max_tokens\":900}");
  }

  /** The words may be cut off where they are quoted. */
  @Test
  void learn_no_limit_where_a_caller_speaks_as_a_model_does() {
    ask(
        "{\"max_tokens\":900,\"user\":\"max_tokens <= 300999\"}",
        "Wrong: 'input': 'max_tokens <= 300' (cut off)");
    ask("{\"max_tokens\":900}");
    assertThat(asked).last().isEqualTo("{\"max_tokens\":900}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"temperature\":1,\"user\":\"temperature is not supported with this model\"}",
        "{\"temperature\":1,\"user\":\"temperature is\\nnot\\tsupported with this model\"}"
      })
  void learn_no_option_from_what_a_caller_wrote(String options) {
    ask(options, "Wrong: 'input': 'temperature is not supported with this model'");
    ask("{\"temperature\":1}");
    assertThat(asked).last().isEqualTo("{\"temperature\":1}");
  }

  @Test
  void take_no_word_for_it_that_a_model_hardly_answers() {
    ask("{\"max_tokens\":900}", "This model supports at most 1 completion tokens");
    assertThat(asked).containsExactly("{\"max_tokens\":900}");
  }

  @Test
  void leave_a_conversation_refused_that_is_too_long_itself() {
    var outcome =
        ask(
            "{\"max_tokens\":9000}",
            "This model's maximum context length is 8192 tokens and your request has 8190 input"
                + " tokens");
    assertThat(outcome).isInstanceOf(ModelOutcome.Failed.class);
    assertThat(asked).hasSize(1);
  }

  @Test
  void learn_the_name_and_the_height_of_a_limit_one_after_the_other() {
    ask(
        "{\"max_tokens\":32000}",
        "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
        AT_MOST_16384.replace("max_tokens", "max_completion_tokens"));
    ask("{\"max_tokens\":32000}");
    assertThat(asked).hasSize(4);
    assertThat(asked.subList(2, 4)).containsOnly("{\"max_completion_tokens\":16384}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "`temperature` and `top_p` cannot both be specified for this model. Please use only one."
            + " | {'temperature':0.2,'stop':'x'}",
        "temperature and top_p cannot both be specified for this model. Please use only one."
            + " | {'temperature':0.2,'stop':'x'}",
        "`temperature` is deprecated for this model. | {'top_p':0.9,'stop':'x'}",
        "Unsupported value: 'temperature' does not support 0.2 with this model. Only the default (1)"
            + " value is supported. | {'top_p':0.9,'stop':'x'}",
        "Unsupported parameter: 'top_p' is not supported with this model."
            + " | {'temperature':0.2,'stop':'x'}",
        "Unsupported parameter: 'stop' is not supported with this model. |"
      })
  void learn_which_sampling_a_model_does_not_take(String refusal, String left) {
    var options = "{\"temperature\":0.2,\"top_p\":0.9,\"stop\":\"x\"}";
    ask(options, refusal);
    ask(options);
    if (left == null) {
      assertThat(asked).containsExactly(options, options);
    } else {
      var without = left.replace('\'', '"');
      assertThat(asked).containsExactly(options, without, without);
    }
  }

  private static final String NO_EFFORT =
      "Function tools with reasoning_effort are not supported for gpt-5.6-sol in"
          + " /v1/chat/completions. To use function tools, use /v1/responses or set"
          + " reasoning_effort to 'none'.";

  @Test
  void learn_that_a_model_calls_tools_only_where_it_does_not_think() {
    var tools = "{\"tools\":[{\"type\":\"function\"}]}";
    ask(tools, NO_EFFORT);
    ask(tools);
    ask("{}");
    var without = "{\"tools\":[{\"type\":\"function\"}],\"reasoning_effort\":\"none\"}";
    assertThat(asked).containsExactly(tools, without, without, "{}");
  }

  @Test
  void ask_no_more_than_once_in_each_way() {
    var tools = "{\"tools\":[{\"type\":\"function\"}]}";
    var noNone = "Unsupported value: 'reasoning_effort' does not support 'none' with this model.";
    ask(tools, NO_EFFORT, noNone, NO_EFFORT, noNone);
    assertThat(asked).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'thinking':{'type':'enabled','budget_tokens':2000}} | {'thinking':{'type':'adaptive'}}"
            + " | 'thinking.type.enabled' is not supported for this model. Use"
            + " 'thinking.type.adaptive' and 'output_config.effort' to control thinking behavior.",
        "{'thinking':{'type':'adaptive'}} | {} | adaptive thinking is not supported on this model",
        "{'thinking':{'type':'adaptive'}} | {} | thinking: Input tag 'adaptive' found using 'type'"
            + " does not match any of the expected tags: 'disabled', 'enabled'"
      })
  void learn_how_a_model_is_told_to_think(String options, String changed, String refusal) {
    var given = options.replace('\'', '"');
    ask(given, refusal.replace("'thinking.", "\"thinking."));
    ask(given);
    assertThat(asked)
        .containsExactly(given, changed.replace('\'', '"'), changed.replace('\'', '"'));
  }

  @Test
  void learn_that_a_server_knows_no_developer() {
    var at = deployment("house-model");
    var request =
        request(
            false,
            "{}",
            new Message("developer", "Be brief.", "{\"role\":\"developer\",\"name\":\"x\"}"),
            Message.user("Hi"));
    ask(request, "developer is not a known role");
    assertThat(dialects.adapted(at, request).messages())
        .containsExactly(
            new Message("system", "Be brief.", "{\"role\":\"system\",\"name\":\"x\"}"),
            Message.user("Hi"));
  }

  @Test
  void learn_nothing_from_other_refusals() {
    var asksFor = "{\"max_completion_tokens\":9}";
    ask(asksFor, "max_completion_tokens is too large");
    ask(asksFor, "no developer");
    ask(asksFor, "a temperature value of 3 but the supported range is from 0 to 2 (exclusive)");
    assertThat(asked).containsExactly(asksFor, asksFor, asksFor);
  }

  @Test
  void forget_what_did_not_help() {
    var refusal = "`temperature` is deprecated for this model.";
    ask("{\"temperature\":1}", refusal, refusal);
    ask("{\"temperature\":1}");
    assertThat(asked).containsExactly("{\"temperature\":1}", "{}", "{\"temperature\":1}");
  }

  @Test
  void learn_nothing_where_what_came_then_was_another_failure() {
    var limited = ModelOutcome.Failed.unasked(FailureKind.RATE_LIMITED, "429", null);
    var outcome =
        dialects.ask(
            deployment("house-model"),
            with("{\"temperature\":1}"),
            sent -> {
              asked.add(sent.options().toString());
              return asked.size() == 1
                  ? refused("`temperature` is deprecated for this model.")
                  : limited;
            });
    assertThat(outcome).isSameAs(limited);
    ask("{\"temperature\":1}");
    assertThat(asked).last().isEqualTo("{\"temperature\":1}");
  }

  @Test
  void learn_nothing_from_the_arguments_of_a_tool() {
    var quoted =
        """
        {"role":"assistant","tool_calls":[{"id":"c","type":"function","function":{"name":"f",
          "arguments":"{\\"a\\":\\"\\\\u0074emperature is deprecated for this model\\"}"}}]}\
        """;
    var request =
        request(
            false, "{\"temperature\":1}", Message.user("Hi"), new Message("assistant", "", quoted));
    ask(request, "Wrong: temperature is deprecated for this model");
    ask("{\"temperature\":1}");
    assertThat(asked).last().isEqualTo("{\"temperature\":1}");
  }

  @Test
  void leave_out_both_penalties_where_gemini_knows_none() {
    ask(
        "{\"presence_penalty\":1,\"frequency_penalty\":1}",
        "Penalty is not enabled for models/gemini-2.5-flash");
    assertThat(asked).last().isEqualTo("{}");
  }

  @Test
  void leave_a_refusal_as_it_is_where_the_change_does_not_go_with_the_request() {
    var refusal = refused(AT_MOST_16384);
    var outcome =
        dialects.ask(
            deployment("house-model"),
            with("{\"max_tokens\":32000}"),
            sent -> {
              asked.add(sent.options().toString());
              return asked.size() == 1
                  ? refusal
                  : new UnsupportedField("thinking.budget_tokens", "too much").outcome("m");
            });
    assertThat(outcome).isSameAs(refusal);
    assertThat(asked).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "messages.1.content.0: Invalid `signature` in `thinking` block",
        "messages.3.content.0: `thinking` or `redacted_thinking` blocks in the latest assistant"
            + " message cannot be modified.",
        "Corrupted thought signature.",
        "Thought signature is not valid."
      })
  void leave_out_thoughts_that_a_provider_takes_for_no_thoughts_of_this_conversation(
      String refusal) {
    var raw =
        """
        {"role":"assistant","content":null,"tool_calls":[{"id":"c","function":{"name":"now"},\
        "extra_content":{"google":{"thought_signature":"s"}}}]}\
        """;
    var sent = new ArrayList<String>();
    for (var times = 0; times < 2; times++) {
      dialects.ask(
          deployment("house-model"),
          request(false, "{}", Message.user("Hi"), new Message("assistant", "", raw)),
          request -> {
            sent.add(String.valueOf(request.messages().getLast().raw()));
            return sent.getLast().contains("extra_content")
                ? refused(refusal)
                : new ModelOutcome.Answered(
                    "Hi", null, "house", "stop", false, Tokens.NONE, false, 1);
          });
    }
    var without = raw.replace(",\"extra_content\":{\"google\":{\"thought_signature\":\"s\"}}", "");
    assertThat(sent).containsExactly(raw, without, raw, without);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'messages.1' : for 'role:assistant' the following must be satisfied[('messages.1' :"
            + " property 'reasoning_content' is unsupported)]",
        "messages.1.assistant.reasoning_content: Extra inputs are not permitted"
      })
  void learn_what_a_server_does_not_take_in_messages(String refusal) {
    var raw = "{\"role\":\"assistant\",\"content\":\"Hi\",\"reasoning_content\":\"Hm\"}";
    var sent = new ArrayList<String>();
    for (var times = 0; times < 2; times++) {
      dialects.ask(
          deployment("house-model"),
          request(false, "{}", Message.user("Hi"), new Message("assistant", "Hi", raw)),
          request -> {
            sent.add(String.valueOf(request.messages().getLast().raw()));
            return sent.getLast().contains("reasoning_content")
                ? refused(refusal)
                : new ModelOutcome.Answered(
                    "Hi", null, "house", "stop", false, Tokens.NONE, false, 1);
          });
    }
    var without = raw.replace(",\"reasoning_content\":\"Hm\"", "");
    assertThat(sent).containsExactly(raw, without, without);
  }

  @Test
  void learn_from_groq_which_options_it_does_not_know() {
    ask(
        "{\"thinking\":{},\"top_k\":1}",
        "property 'thinking' is unsupported",
        "property 'top_k' is unsupported");
    ask("{\"thinking\":{},\"top_k\":1}");
    assertThat(asked).containsExactly("{\"thinking\":{},\"top_k\":1}", "{\"top_k\":1}", "{}", "{}");
  }

  private ModelOutcome ask(String options, String... refusals) {
    return ask(with(options), refusals);
  }

  /** Asks a model that refuses so often, and then answers. */
  private ModelOutcome ask(ModelRequest request, String... refusals) {
    Queue<String> left = new ArrayDeque<>(List.of(refusals));
    return dialects.ask(
        deployment("house-model"),
        request,
        sent -> {
          asked.add(sent.options().toString());
          var refusal = left.poll();
          return refusal == null
              ? new ModelOutcome.Answered("Hi", null, "house", "stop", false, Tokens.NONE, false, 1)
              : refused(refusal);
        });
  }

  private static ModelRequest with(String options) {
    return request(false, options, Message.user("Hi"));
  }

  private static ModelOutcome refused(String message) {
    var body = Json.object();
    body.putObject("error").put("message", message).put("type", "invalid_request_error");
    return new ModelOutcome.Failed(
        FailureKind.REJECTED, "p/developer", 400, null, "", body.toString(), Tokens.NONE, 1);
  }
}
