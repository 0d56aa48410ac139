package dev.plimsoll.models.anthropic;

import static dev.plimsoll.models.http.Requests.deployment;
import static dev.plimsoll.models.http.Requests.request;
import static dev.plimsoll.models.http.Requests.streamed;
import static dev.plimsoll.models.http.Requests.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.chat.UnsupportedField;
import dev.plimsoll.models.http.MalformedAnswer;
import dev.plimsoll.platform.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AnthropicProtocolTest {
  private static final String START =
      """
      {"type":"message_start","message":{"id":"msg_01","type":"message","role":"assistant",\
      "content":[],"model":"claude-haiku-4-5-20251001","stop_reason":null,"stop_sequence":null,\
      "usage":{"input_tokens":25,"cache_creation_input_tokens":10,"cache_read_input_tokens":100,\
      "output_tokens":1}}}\
      """;
  private static final String BLOCK =
      """
      {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}\
      """;
  private static final String PING = "{\"type\":\"ping\"}";
  private static final String END =
      """
      {"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},\
      "usage":{"output_tokens":15}}\
      """;
  private static final String STOP = "{\"type\":\"message_stop\"}";

  private final AnthropicProtocol protocol =
      new AnthropicProtocol(new AllowedFields(Optional.empty()));

  @ParameterizedTest
  @CsvSource({
    "claude-opus-4-5-20251101, {}, assistant",
    "claude-opus-4-20250514, {}, assistant",
    "claude-opus-4-6, {}, user",
    "claude-sonnet-5, {}, user",
    "claude-sonnet-4-5, '{\"thinking\":{\"type\":\"adaptive\"}}', user",
    "claude-sonnet-4-5, '{\"thinking\":{\"type\":\"disabled\"}}', assistant"
  })
  void lets_the_user_have_the_last_word_where_no_answer_is_continued(
      String model, String options, String last) {
    var request = request(false, options, Message.user("Hi"), Message.assistant("So "));
    var messages = protocol.requestBody(deployment(model), request).get("messages");
    assertThat(messages.get(messages.size() - 1).get("role").stringValue()).isEqualTo(last);
  }

  @Test
  void tells_the_question_in_the_messages_api() {
    var request =
        request(
            true,
            """
            {"temperature":0.2,"top_p":0.9,"max_completion_tokens":300,"stop":"END","seed":7,\
            "response_format":{"type":"text"},"thinking":{"type":"disabled"}}\
            """,
            Message.system("Be brief."),
            Message.system("Be kind."),
            Message.user("Hi"),
            Message.assistant("Hello"),
            Message.user("How?"));
    assertThat(question(request))
        .isEqualTo(
            Json.parse(
                """
                {"model":"claude-haiku-4-5","max_tokens":300,"system":"Be brief.\\n\\nBe kind.",
                 "messages":[{"role":"user","content":"Hi"},
                   {"role":"assistant","content":"Hello"},{"role":"user","content":"How?"}],
                 "temperature":0.2,"top_p":0.9,"thinking":{"type":"disabled"},
                 "stop_sequences":["END"],"stream":true}\
                """));
  }

  @Test
  void passes_marks_for_the_cache_on_untouched() {
    var system =
        """
        {"role":"system","content":[{"type":"text","text":"The whole guide.",\
        "cache_control":{"type":"ephemeral","ttl":"1h"}}]}\
        """;
    var user =
        """
        {"role":"user","content":[{"type":"text","text":"Look:"},\
        {"type":"image_url","image_url":{"url":"data:image/png;base64,aGk="}},\
        {"type":"image_url","image_url":{"url":"https://example.com/x.png"},\
        "cache_control":{"type":"ephemeral"}}]}\
        """;
    var request =
        request(
            false,
            "{}",
            Message.system("Be brief."),
            new Message("system", "The whole guide.", system),
            new Message("user", "Look:", user));
    assertThat(question(request))
        .isEqualTo(
            Json.parse(
                """
                {"model":"claude-haiku-4-5","max_tokens":1024,
                 "system":[{"type":"text","text":"Be brief."},
                   {"type":"text","text":"The whole guide.",
                    "cache_control":{"type":"ephemeral","ttl":"1h"}}],
                 "messages":[{"role":"user","content":[{"type":"text","text":"Look:"},
                   {"type":"image","source":{"type":"base64","media_type":"image/png",
                     "data":"aGk="}},
                   {"type":"image","source":{"type":"url","url":"https://example.com/x.png"},
                    "cache_control":{"type":"ephemeral"}}]}],
                 "stream":false}\
                """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"temperature\":1.6} | temperature | 1.0",
        "{\"user\":\"uma\",\"metadata\":{\"a\":1}} | metadata | {\"user_id\":\"uma\"}",
        "{\"service_tier\":\"default\"} | service_tier | \"standard_only\"",
        "{\"seed\":7,\"logprobs\":true} | seed | ",
        "{\"stop\":[\"\\n\",\"END\"]} | stop_sequences | [\"END\"]",
        "{\"stop\":null} | stop_sequences | "
      })
  void translates_what_anthropic_says_otherwise(
      String options, String field, @Nullable String expected) {
    assertThat(question(request(false, options, Message.user("Hi"))).get(field))
        .isEqualTo(expected == null ? null : Json.parse(expected));
  }

  @Test
  void refuses_by_its_name_what_anthropic_cannot_do() {
    var request = request(false, "{\"n\":2}", Message.user("Hi"));
    assertThatThrownBy(() -> question(request))
        .isInstanceOf(UnsupportedField.class)
        .hasMessageStartingWith("n: ");
  }

  @Test
  void always_sets_a_limit() {
    assertThat(question(request(false, "{}", Message.user("Hi"))).path("max_tokens").asInt())
        .isEqualTo(1024);
    assertThat(question(request(false, "{\"max_tokens\":7}")).path("max_tokens").asInt())
        .isEqualTo(7);
  }

  @Test
  void takes_several_stop_words() {
    assertThat(question(request(false, "{\"stop\":[\"a\",\"b\"]}")).path("stop_sequences"))
        .isEqualTo(Json.parse("[\"a\",\"b\"]"));
  }

  @Test
  void carries_the_secret_and_the_version() {
    assertThat(protocol.headers(deployment("m")))
        .hasSize(2)
        .containsEntry("x-api-key", "s3cret")
        .containsEntry("anthropic-version", "2023-06-01");
  }

  @Test
  void reads_a_whole_answer() {
    var body =
        """
        {"id":"msg_013Zva2CMHLNnXjNJJKqJ2EF","type":"message","role":"assistant",
         "model":"claude-haiku-4-5-20251001",
         "content":[{"type":"text","text":"Hi! "},
           {"type":"text","text":"I am Claude."}],
         "stop_reason":"end_turn","stop_sequence":null,
         "usage":{"input_tokens":2095,"cache_creation_input_tokens":2051,
           "cache_read_input_tokens":2000,"output_tokens":503,"service_tier":"standard"}}\
        """;
    assertThat(whole(protocol, body))
        .isEqualTo(
            new Answered(
                "Hi! I am Claude.",
                null,
                "claude-haiku-4-5-20251001",
                "stop",
                false,
                new Tokens(6146, 2000, 2051, 503, 0),
                false,
                1));
  }

  @Test
  void tells_what_the_cache_keeps_for_an_hour_apart() {
    var usage =
        Json.parse(
            """
            {"input_tokens":10,"cache_creation_input_tokens":300,"cache_read_input_tokens":0,
             "cache_creation":{"ephemeral_5m_input_tokens":100,"ephemeral_1h_input_tokens":200},
             "output_tokens":1}
            """);
    var begun = AnthropicUsage.tokens(usage, null);
    assertThat(begun).isEqualTo(new Tokens(310, 0, 300, 1, 0, 200));
    assertThat(AnthropicUsage.tokens(Json.parse("{\"output_tokens\":7}"), begun))
        .isEqualTo(new Tokens(310, 0, 300, 7, 0, 200));
  }

  @Test
  void reads_a_stream() {
    assertThat(streamed(protocol, START, BLOCK, PING, piece("Hel"), piece("lo"), END, STOP))
        .isEqualTo(
            new Answered(
                "Hello",
                null,
                "claude-haiku-4-5-20251001",
                "stop",
                false,
                new Tokens(135, 100, 10, 15, 0),
                false,
                1));
  }

  @Test
  void counts_what_was_said_when_a_stream_is_cut() {
    assertThat(streamed(protocol, START, BLOCK, piece("Hello, I am cut sho")))
        .asInstanceOf(type(Failed.class))
        .returns(FailureKind.CUT_SHORT, Failed::kind)
        .returns("Hello, I am cut sho", Failed::partial)
        .returns(new Tokens(135, 100, 10, 6, 0), Failed::tokens);
  }

  @Test
  void an_error_in_a_stream_is_told_in_the_openai_shape() {
    var error =
        """
        {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}\
        """;
    assertThat(streamed(protocol, START, error))
        .asInstanceOf(type(Failed.class))
        .returns(FailureKind.UNAVAILABLE, Failed::kind)
        .returns(
            "{\"error\":{\"message\":\"Overloaded\",\"type\":\"overloaded_error\",\"param\":null,"
                + "\"code\":null}}",
            Failed::errorBody);
  }

  @Test
  void finds_no_answer_where_there_is_none() {
    assertThatThrownBy(() -> whole(protocol, "{\"type\":\"message\"}"))
        .isInstanceOf(MalformedAnswer.class);
  }

  @ParameterizedTest
  @CsvSource({
    "end_turn,stop",
    "stop_sequence,stop",
    "pause_turn,stop",
    "max_tokens,length",
    "model_context_window_exceeded,length",
    "tool_use,tool_calls",
    "refusal,content_filter",
    "yet_unknown,stop"
  })
  void tells_the_reason_of_the_end_in_the_words_of_the_openai_wire(String told, String ours) {
    assertThat(streamed(protocol, START, piece("Hi"), END.replace("end_turn", told), STOP))
        .asInstanceOf(type(Answered.class))
        .returns(ours, Answered::finishReason);
  }

  private JsonNode question(ModelRequest request) {
    return Json.parse(Json.write(protocol.requestBody(deployment("claude-haiku-4-5"), request)));
  }

  private static String piece(String words) {
    return """
    {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"%s"}}\
    """
        .formatted(words);
  }
}
