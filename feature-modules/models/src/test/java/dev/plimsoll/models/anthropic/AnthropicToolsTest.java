package dev.plimsoll.models.anthropic;

import static dev.plimsoll.models.chat.ToolTalk.CALLS;
import static dev.plimsoll.models.chat.ToolTalk.CLOCK;
import static dev.plimsoll.models.chat.ToolTalk.DEGREES;
import static dev.plimsoll.models.chat.ToolTalk.TOOLS;
import static dev.plimsoll.models.chat.ToolTalk.said;
import static dev.plimsoll.models.http.Requests.accumulator;
import static dev.plimsoll.models.http.Requests.deployment;
import static dev.plimsoll.models.http.Requests.request;
import static dev.plimsoll.models.http.Requests.streamed;
import static dev.plimsoll.models.http.Requests.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.Message;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.chat.UnsupportedField;
import dev.plimsoll.models.http.ServerSentEvent;
import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AnthropicToolsTest {
  private final AnthropicProtocol protocol =
      new AnthropicProtocol(new AllowedFields(Optional.empty()));

  @Test
  void are_declared_as_anthropic_wants_them() {
    assertThat(asked("{" + TOOLS + "}", Message.user("Hi")).get("tools"))
        .isEqualTo(
            Json.parse(
                """
                [{"name":"weather","description":"Of a city","input_schema":{"type":"object",
                  "properties":{"city":{"type":"string"}}}},
                 {"name":"now","input_schema":{"type":"object"}}]\
                """));
  }

  @ParameterizedTest
  @CsvSource({
    "claude-sonnet-5-5, required, one of the tools",
    "anthropic/claude-fable-5.1, now, the tool now",
    "claude-opus-5, required,",
    "claude-haiku-5-20260701, required,"
  })
  void are_asked_for_in_words_where_a_model_is_not_forced(
      String model, String choice, @Nullable String words) {
    var forced =
        choice.equals("required")
            ? "\"required\""
            : "{\"type\":\"function\",\"function\":{\"name\":\"" + choice + "\"}}";
    var options = "{" + TOOLS + ",\"tool_choice\":" + forced + "}";
    var asked =
        protocol.requestBody(deployment(model), request(false, options, Message.user("Hi")));
    assertThat(asked.at("/tool_choice/type").stringValue())
        .isEqualTo(words == null ? "any" : "auto");
    if (words != null) {
      assertThat(asked.path("system").asString("")).contains(words);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"auto\" | {\"type\":\"auto\"}",
        "\"none\" | {\"type\":\"none\"}",
        "\"required\" | {\"type\":\"any\"}",
        "{\"type\":\"function\",\"function\":{\"name\":\"now\"}} | {\"type\":\"tool\",\"name\":\"now\"}",
        "{\"type\":\"any\"} | {\"type\":\"any\"}"
      })
  void are_chosen_as_anthropic_wants_it(String openAi, String anthropic) {
    var options = "{" + TOOLS + ",\"tool_choice\":" + openAi + "}";
    assertThat(asked(options, Message.user("Hi")).get("tool_choice"))
        .isEqualTo(Json.parse(anthropic));
  }

  @Test
  void are_called_one_by_one_where_the_caller_wants_it() {
    var options = "{" + TOOLS + ",\"parallel_tool_calls\":false}";
    assertThat(asked(options, Message.user("Hi")).get("tool_choice"))
        .isEqualTo(Json.parse("{\"type\":\"auto\",\"disable_parallel_tool_use\":true}"));
  }

  @Test
  void pass_on_tools_of_anthropics_own_that_the_caller_runs() {
    var own = "{\"tools\":[{\"type\":\"bash_20250124\",\"name\":\"bash\"}]}";
    assertThat(asked(own, Message.user("Hi")).get("tools")).isEqualTo(Json.parse(own).get("tools"));
  }

  @Test
  void say_all_results_in_one_turn_after_the_calls() {
    var messages =
        asked("{}", Message.user("What is it?"), CALLS, DEGREES, CLOCK, Message.user("And now?"))
            .get("messages");
    assertThat(messages)
        .isEqualTo(
            Json.parse(
                """
                [{"role":"user","content":"What is it?"},
                 {"role":"assistant","content":[
                   {"type":"tool_use","id":"call_a","name":"weather","input":{"city":"Oslo"}},
                   {"type":"tool_use","id":"call_b","name":"now","input":{}}]},
                 {"role":"user","content":[
                   {"type":"tool_result","tool_use_id":"call_a","content":"7 degrees"},
                   {"type":"tool_result","tool_use_id":"call_b","content":[
                     {"type":"text","text":"a clock:"},
                     {"type":"image","source":{"type":"base64","media_type":"image/png",
                       "data":"aGk="}}]},
                   {"type":"text","text":"And now?"}]}]\
                """));
  }

  @Test
  void whose_calls_come_whole_are_in_the_answer() {
    var body =
        """
        {"id":"msg_1","type":"message","role":"assistant","model":"claude","content":[
          {"type":"text","text":"Looking."},
          {"type":"tool_use","id":"toolu_a","name":"weather","input":{"city":"Oslo"}},
          {"type":"tool_use","id":"toolu_b","name":"now","input":{}}],
         "stop_reason":"tool_use","usage":{"input_tokens":30,"output_tokens":5}}\
        """;
    var answer = (Answered) whole(protocol, body);
    assertThat(answer.finishReason()).isEqualTo("tool_calls");
    assertThat(Json.parse(Objects.requireNonNull(answer.raw())))
        .isEqualTo(
            Json.parse(
                """
                {"id":"msg_1","object":"chat.completion","created":0,"model":"claude","choices":[
                  {"index":0,"message":{"role":"assistant","content":"Looking.","tool_calls":[
                    {"id":"toolu_a","type":"function",
                     "function":{"name":"weather","arguments":"{\\"city\\":\\"Oslo\\"}"}},
                    {"id":"toolu_b","type":"function",
                     "function":{"name":"now","arguments":"{}"}}]},
                   "finish_reason":"tool_calls"}],
                 "usage":{"prompt_tokens":30,"completion_tokens":5,"total_tokens":35,
                   "prompt_tokens_details":{"cached_tokens":0},
                   "completion_tokens_details":{"reasoning_tokens":0}}}\
                """));
  }

  @Test
  void whose_calls_come_in_pieces_are_passed_on_in_pieces() {
    var pieces = new ArrayList<Chunk>();
    var accumulator = accumulator(request(true, "{}", Message.user("Hi")));
    for (var event : calling()) {
      var piece = protocol.read(new ServerSentEvent("message", event), accumulator);
      if (piece != null) {
        pieces.add(piece);
      }
    }
    assertThat(pieces)
        .extracting(piece -> piece.delta() == null ? piece.text() : piece.delta())
        .containsExactly(
            "Looking.",
            "{\"tool_calls\":[{\"index\":0,\"id\":\"toolu_a\",\"type\":\"function\","
                + "\"function\":{\"name\":\"weather\",\"arguments\":\"\"}}]}",
            "{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{\\\"city\\\":\"}}]}",
            "{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"\\\"Oslo\\\"}\"}}]}",
            "{\"tool_calls\":[{\"index\":1,\"id\":\"toolu_b\",\"type\":\"function\","
                + "\"function\":{\"name\":\"now\",\"arguments\":\"\"}}]}",
            "{\"tool_calls\":[{\"index\":1,\"function\":{\"arguments\":\"{}\"}}]}");
    var answer = (Answered) streamed(protocol, calling());
    assertThat(answer.finishReason()).isEqualTo("tool_calls");
  }

  @Test
  void that_anthropic_runs_itself_are_no_business_of_the_callers() {
    var search =
        new String[] {
          "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"server_tool_use\","
              + "\"id\":\"s\",\"name\":\"web_search\",\"input\":{}}}",
          "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"input_json_delta\","
              + "\"partial_json\":\"{}\"}}",
          "{\"type\":\"content_block_stop\",\"index\":0}",
          "{\"type\":\"content_block_delta\",\"index\":1,\"delta\":{\"type\":\"text_delta\",\"text\":\"Found.\"}}",
          "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"}}",
          "{\"type\":\"message_stop\"}"
        };
    var answer = (Answered) streamed(protocol, search);
    assertThat(answer.text()).isEqualTo("Found.");
    assertThat(answer.raw()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"tools\":{\"type\":\"function\",\"function\":{\"name\":\"a\"}}} | tools",
        "{\"tools\":[\"x\"]} | tools[0]",
        "{\"tools\":[{\"type\":\"custom\",\"custom\":{\"name\":\"a\"}}]} | tools[0]",
        "{\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"a\"}}],"
            + "\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"b\"}}} | tool_choice"
      })
  void are_refused_where_they_are_none(String options, String field) {
    assertThatThrownBy(() -> asked(options, Message.user("Hi")))
        .isInstanceOf(UnsupportedField.class)
        .hasMessageStartingWith(field + ": ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"input_audio\",\"input_audio\":{\"data\":\"UklGRg==\",\"format\":\"wav\"}}",
        "{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/svg+xml;base64,PHN2Zy8+\"}}",
        "{\"type\":\"file\",\"file\":{\"file_id\":\"file-1\"}}",
        "\"just text\""
      })
  void do_not_hide_parts_that_the_model_cannot_take(String part) {
    var user =
        said("{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"?\"}," + part + "]}");
    assertThatThrownBy(() -> asked("{}", user))
        .isInstanceOf(UnsupportedField.class)
        .hasMessageStartingWith("messages[0].content[1]: ");
  }

  @Test
  void have_ids_of_their_own_also_where_a_server_counts_in_each_answer() {
    var messages =
        asked(
                "{}",
                Message.user("Hi"),
                called("c.0"),
                result("c.0"),
                called("c.0"),
                result("c.0"),
                called("c_0"),
                result("c_0"),
                older(),
                olderResult(),
                older(),
                olderResult())
            .get("messages");
    var ids = messages.findValuesAsString("id");
    assertThat(ids).containsExactly("c_0", "c_0-2", "c_0-3", "now", "now-2");
    assertThat(messages.findValuesAsString("tool_use_id")).isEqualTo(ids);
  }

  private static Message called(String id) {
    return said(
        """
        {"role":"assistant","content":null,"tool_calls":[{"id":"%s","type":"function",
          "function":{"name":"now","arguments":"{}"}}]}\
        """
            .formatted(id));
  }

  private static Message result(String id) {
    return said("{\"role\":\"tool\",\"tool_call_id\":\"%s\",\"content\":\"1\"}".formatted(id));
  }

  private static Message older() {
    return said(
        """
        {"role":"assistant","content":null,"function_call":{"name":"now","arguments":"{}"}}\
        """);
  }

  private static Message olderResult() {
    return said("{\"role\":\"function\",\"name\":\"now\",\"content\":\"1\"}");
  }

  @Test
  void go_on_with_arguments_that_are_no_json() {
    var broken =
        said(
            """
            {"role":"assistant","tool_calls":[{"id":"c","type":"function",
              "function":{"name":"weather","arguments":"{oops"}}]}\
            """);
    assertThat(asked("{}", Message.user("Hi"), broken).at("/messages/1/content/0/input"))
        .isEqualTo(Json.parse("{\"INVALID_JSON\":\"{oops\"}"));
  }

  @Test
  void leave_out_what_is_blank_and_keep_the_order_of_instructions() {
    var messages =
        asked(
            "{\"stop\":[\"\\n\",\"END\"],\"temperature\":1.6}",
            Message.system("  "),
            Message.assistant("Hello!"),
            Message.user("Hi."),
            Message.assistant(""),
            Message.system("From now on in French."),
            Message.user("How?"),
            Message.assistant("Well, "));
    assertThat(messages.has("system")).isFalse();
    assertThat(messages.get("stop_sequences")).isEqualTo(Json.parse("[\"END\"]"));
    assertThat(messages.get("temperature").doubleValue()).isEqualTo(1);
    assertThat(messages.get("messages"))
        .isEqualTo(
            Json.parse(
                """
                [{"role":"user","content":"(The conversation begins.)"},
                 {"role":"assistant","content":"Hello!"},
                 {"role":"user","content":"Hi.\\n\\nFrom now on in French.\\n\\nHow?"},
                 {"role":"assistant","content":"Well,"}]\
                """));
  }

  private JsonNode asked(String options, Message... messages) {
    return protocol.requestBody(deployment("claude"), request(false, options, messages));
  }

  private static String[] calling() {
    return new String[] {
      "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}",
      "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"Looking.\"}}",
      "{\"type\":\"content_block_stop\",\"index\":0}",
      "{\"type\":\"content_block_start\",\"index\":1,\"content_block\":{\"type\":\"tool_use\","
          + "\"id\":\"toolu_a\",\"name\":\"weather\",\"input\":{}}}",
      "{\"type\":\"content_block_delta\",\"index\":1,\"delta\":{\"type\":\"input_json_delta\","
          + "\"partial_json\":\"{\\\"city\\\":\"}}",
      "{\"type\":\"content_block_delta\",\"index\":1,\"delta\":{\"type\":\"input_json_delta\","
          + "\"partial_json\":\"\\\"Oslo\\\"}\"}}",
      "{\"type\":\"content_block_stop\",\"index\":1}",
      "{\"type\":\"content_block_start\",\"index\":2,\"content_block\":{\"type\":\"tool_use\","
          + "\"id\":\"toolu_b\",\"name\":\"now\",\"input\":{}}}",
      "{\"type\":\"content_block_stop\",\"index\":2}",
      "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"tool_use\"},\"usage\":{\"output_tokens\":9}}",
      "{\"type\":\"message_stop\"}"
    };
  }
}
