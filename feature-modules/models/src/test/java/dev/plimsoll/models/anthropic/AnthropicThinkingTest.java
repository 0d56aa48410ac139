package dev.plimsoll.models.anthropic;

import static dev.plimsoll.models.chat.ToolTalk.said;
import static dev.plimsoll.models.http.Requests.accumulator;
import static dev.plimsoll.models.http.Requests.deployment;
import static dev.plimsoll.models.http.Requests.request;
import static dev.plimsoll.models.http.Requests.streamed;
import static dev.plimsoll.models.http.Requests.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.Message;
import dev.plimsoll.models.api.AnswerPart;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.chat.UnsupportedField;
import dev.plimsoll.models.http.ServerSentEvent;
import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AnthropicThinkingTest {
  private static final String BUDGET =
      "{\"max_tokens\":4000,\"thinking\":{\"type\":\"enabled\",\"budget_tokens\":2000}}";
  private static final String THOUGHT =
      "{\"type\":\"thinking\",\"thinking\":\"Oslo, then.\",\"signature\":\"c2ln\"}";
  private static final String REDACTED = "{\"type\":\"redacted_thinking\",\"data\":\"aGlk\"}";
  private static final String CARRIED =
      "{\"anthropic\":{\"thinking\":[" + THOUGHT + "," + REDACTED + "]}}";
  private static final String OF_ASKED = CARRIED.replace("]}}", "],\"model\":\"asked\"}}");
  private static final Message RESULT =
      said("{\"role\":\"tool\",\"tool_call_id\":\"toolu_a\",\"content\":\"7 degrees\"}");

  private static final String CALL =
      "{\"type\":\"tool_use\",\"id\":\"toolu_%s\",\"name\":\"now\",\"input\":{}}";

  private final AnthropicProtocol protocol =
      new AnthropicProtocol(new AllowedFields(Optional.empty()));

  @Test
  void before_a_call_is_carried_by_the_call() {
    var body =
        """
        {"id":"msg_1","model":"claude","content":[%s,%s,{"type":"text","text":"Looking."},
          {"type":"tool_use","id":"toolu_a","name":"weather","input":{"city":"Oslo"}},
          {"type":"tool_use","id":"toolu_b","name":"now","input":{}}],
         "stop_reason":"tool_use","usage":{"input_tokens":30,"output_tokens":5}}\
        """
            .formatted(THOUGHT, REDACTED);
    var answer = (Answered) whole(protocol, body);
    var message = Json.parse(Objects.requireNonNull(answer.raw())).at("/choices/0/message");
    assertThat(message.path("reasoning_content").stringValue()).isEqualTo("Oslo, then.");
    assertThat(message.at("/tool_calls/0/extra_content")).isEqualTo(Json.parse(OF_ASKED));
    assertThat(message.at("/tool_calls/1").has("extra_content")).isFalse();
    assertThat(answer.otherParts()).contains(AnswerPart.thought("Oslo, then."));
  }

  @Test
  void in_pieces_is_passed_on_in_pieces_and_carried_whole() {
    var pieces = new ArrayList<Chunk>();
    var accumulator = accumulator(request(true, "{}", Message.user("Hi")));
    for (var event : thinking()) {
      var piece = protocol.read(new ServerSentEvent("message", event), accumulator);
      if (piece != null) {
        pieces.add(piece);
      }
    }
    assertThat(pieces)
        .extracting(Chunk::delta)
        .containsExactly(
            "{\"reasoning_content\":\"Oslo, \"}",
            "{\"reasoning_content\":\"then.\"}",
            "{\"tool_calls\":[{\"index\":0,\"id\":\"toolu_a\",\"type\":\"function\",\"function\":"
                + "{\"name\":\"weather\",\"arguments\":\"\"},\"extra_content\":"
                + OF_ASKED
                + "}]}",
            "{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{}\"}}]}");
    assertThat(pieces.getFirst().otherParts()).containsExactly(AnswerPart.thought("Oslo, "));
    assertThat(((Answered) streamed(protocol, thinking())).otherParts())
        .contains(AnswerPart.thought("Oslo, then."));
  }

  @Test
  void goes_back_before_the_words_and_the_call() {
    var turn = asked(BUDGET, Message.user("Hi"), call(CARRIED, "Looking."), RESULT);
    assertThat(turn.at("/messages/1/content"))
        .isEqualTo(
            Json.parse(
                """
                [%s,%s,{"type":"text","text":"Looking."},
                 {"type":"tool_use","id":"toolu_a","name":"weather","input":{"city":"Oslo"}}]\
                """
                    .formatted(THOUGHT, REDACTED)));
    assertThat(turn.has("thinking")).isTrue();
  }

  /** Claude refuses thoughts in another order than its own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "THOUGHT,SAID,REDACTED,CALL",
        "SAID,THOUGHT,CALL",
        "THOUGHT,SAID,REDACTED,SAID,CALL",
        "SAID,THOUGHT,SAID,CALL",
        "THOUGHT,CALL,REDACTED,CALL",
        "THOUGHT,SAID,REDACTED,CALL,THOUGHT,CALL"
      })
  void goes_back_to_its_place_among_the_words(String order) {
    var blocks =
        Json.parse(
            "["
                + order
                    .replace("THOUGHT", THOUGHT)
                    .replace("REDACTED", REDACTED)
                    .replace("SAID", "{\"type\":\"text\",\"text\":\"Well, now. \"}")
                    .replaceFirst("CALL$", CALL.formatted("b"))
                    .replace("CALL", CALL.formatted("a"))
                + "]");
    var body =
        Json.object().put("id", "msg_1").put("model", "claude").put("stop_reason", "tool_use");
    var answer = (Answered) whole(protocol, body.set("content", blocks).toString());
    var message = Json.parse(Objects.requireNonNull(answer.raw())).at("/choices/0/message");
    var request = request(false, BUDGET, Message.user("Hi"), said(message.toString()), RESULT);
    var turn = protocol.requestBody(deployment("asked"), request);
    assertThat(turn.at("/messages/1/content")).isEqualTo(blocks);
    var others = protocol.requestBody(deployment("claude-other"), request);
    assertThat(others.at("/messages/1/content").toString()).doesNotContain("thinking");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{\"google\":{\"thought_signature\":\"c2ln\"}}"})
  void rests_until_the_end_of_a_turn_whose_thoughts_are_lost(String extra) {
    var lost = call(extra, "");
    assertThat(asked(BUDGET, Message.user("Hi"), lost, RESULT).has("thinking")).isFalse();
    var said = new Message("assistant", "7 degrees.", null);
    var next = Message.user("And now?");
    assertThat(asked(BUDGET, Message.user("Hi"), lost, RESULT, said, next).has("thinking"))
        .isTrue();
    var adaptive = "{\"thinking\":{\"type\":\"adaptive\"}}";
    assertThat(asked(adaptive, Message.user("Hi"), lost, RESULT).has("thinking")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"type\":\"enabled\",\"budget_tokens\":2000}", "{\"type\":\"adaptive\"}"})
  void leaves_out_beside_it_what_would_sample_otherwise(String thinking) {
    var options =
        "{\"max_tokens\":4000,\"temperature\":0.2,\"top_k\":5,\"top_p\":%s,\"thinking\":"
            + thinking
            + "}";
    var little = asked(options.formatted("0.5"), Message.user("Hi"));
    assertThat(little.propertyNames()).contains("thinking");
    assertThat(little.propertyNames()).doesNotContain("temperature", "top_k", "top_p");
    assertThat(asked(options.formatted("0.98"), Message.user("Hi")).has("top_p")).isTrue();
    var off = "{\"temperature\":0.2,\"thinking\":{\"type\":\"disabled\"}}";
    assertThat(asked(off, Message.user("Hi")).has("temperature")).isTrue();
  }

  @Test
  void rests_where_a_tool_has_to_be_called() {
    var tools =
        "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"weather\",\"parameters\":{}}}]}";
    var forced = BUDGET.replaceFirst("\\}$", ",\"tool_choice\":\"required\"," + tools);
    assertThat(asked(forced, Message.user("Hi")).has("thinking")).isFalse();
    var free = BUDGET.replaceFirst("\\}$", ",\"tool_choice\":\"auto\"," + tools);
    assertThat(asked(free, Message.user("Hi")).has("thinking")).isTrue();
  }

  @Test
  void is_needed_once_in_a_turn_of_several_calls() {
    var turn =
        asked(BUDGET, Message.user("Hi"), call(CARRIED, ""), RESULT, call("null", ""), RESULT);
    assertThat(turn.has("thinking")).isTrue();
  }

  @Test
  void is_refused_by_name_where_the_longest_answer_leaves_no_room() {
    var small = "{\"max_tokens\":1024,\"thinking\":{\"type\":\"enabled\",\"budget_tokens\":1024}}";
    assertThatThrownBy(() -> asked(small, Message.user("Hi")))
        .isInstanceOf(UnsupportedField.class)
        .hasMessageStartingWith("thinking.budget_tokens: ")
        .hasMessageContaining("1024 tokens");
  }

  @Test
  void alone_is_no_call() {
    var body =
        """
        {"id":"msg_1","model":"claude","content":[%s,{"type":"text","text":"Cold."}],
         "stop_reason":"end_turn","usage":{"input_tokens":30,"output_tokens":5}}\
        """
            .formatted(THOUGHT);
    var answer = (Answered) whole(protocol, body);
    var message = Json.parse(Objects.requireNonNull(answer.raw())).at("/choices/0/message");
    assertThat(message)
        .isEqualTo(
            Json.parse(
                """
                {"role":"assistant","content":"Cold.","reasoning_content":"Oslo, then."}\
                """));
  }

  private JsonNode asked(String options, Message... messages) {
    return protocol.requestBody(deployment("claude"), request(false, options, messages));
  }

  private static Message call(String extra, String text) {
    return said(
        """
        {"role":"assistant","content":"%s","tool_calls":[{"id":"toolu_a","type":"function",
          "function":{"name":"weather","arguments":"{\\"city\\":\\"Oslo\\"}"},"extra_content":%s}]}\
        """
            .formatted(text, extra));
  }

  private static String[] thinking() {
    return new String[] {
      "{\"type\":\"message_start\",\"message\":{\"id\":\"msg_1\",\"model\":\"claude\"}}",
      "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"thinking\","
          + "\"thinking\":\"\",\"signature\":\"\"}}",
      "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"thinking_delta\","
          + "\"thinking\":\"Oslo, \"}}",
      "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"thinking_delta\","
          + "\"thinking\":\"then.\"}}",
      "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"signature_delta\","
          + "\"signature\":\"c2ln\"}}",
      "{\"type\":\"content_block_stop\",\"index\":0}",
      "{\"type\":\"content_block_start\",\"index\":1,\"content_block\":" + REDACTED + "}",
      "{\"type\":\"content_block_stop\",\"index\":1}",
      "{\"type\":\"content_block_start\",\"index\":2,\"content_block\":{\"type\":\"tool_use\","
          + "\"id\":\"toolu_a\",\"name\":\"weather\",\"input\":{}}}",
      "{\"type\":\"content_block_stop\",\"index\":2}",
      "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"tool_use\"},"
          + "\"usage\":{\"output_tokens\":5}}",
      "{\"type\":\"message_stop\"}"
    };
  }
}
