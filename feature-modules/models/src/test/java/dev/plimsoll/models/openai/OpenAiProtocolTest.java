package dev.plimsoll.models.openai;

import static dev.plimsoll.models.http.Requests.accumulator;
import static dev.plimsoll.models.http.Requests.deployment;
import static dev.plimsoll.models.http.Requests.outcome;
import static dev.plimsoll.models.http.Requests.request;
import static dev.plimsoll.models.http.Requests.streamed;
import static dev.plimsoll.models.http.Requests.whole;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.AnswerPart;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.chat.UnsupportedField;
import dev.plimsoll.models.http.MalformedAnswer;
import dev.plimsoll.models.http.ProviderError;
import dev.plimsoll.models.http.ResponseAccumulator;
import dev.plimsoll.models.http.ServerSentEvent;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OpenAiProtocolTest {
  private static final String WHOLE =
      """
      {"id":"chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT","object":"chat.completion",
       "created":1741569952,"model":"gpt-4.1-2025-04-14",
       "choices":[{"index":0,"message":{"role":"assistant","content":"Hello! How can I help?",
         "refusal":null,"annotations":[]},"logprobs":null,"finish_reason":"stop"}],
       "usage":{"prompt_tokens":2006,"completion_tokens":300,"total_tokens":2306,
         "prompt_tokens_details":{"cached_tokens":1920,"audio_tokens":0},
         "completion_tokens_details":{"reasoning_tokens":192,"audio_tokens":0,
           "accepted_prediction_tokens":0,"rejected_prediction_tokens":0}},
       "service_tier":"default"}\
      """;

  private final OpenAiProtocol protocol = new OpenAiProtocol(new AllowedFields(Optional.empty()));

  @Test
  void asks_with_the_known_options_of_the_caller_untouched() {
    var request =
        request(
            false,
            "{\"temperature\":0.2,\"tools\":[{\"type\":\"function\"}],\"metadata\":{\"a\":[1]}}",
            Message.system("Be brief."),
            Message.user("Hi"));
    assertThat(question(request))
        .isEqualTo(
            """
            {"temperature":0.2,"tools":[{"type":"function"}],"metadata":{"a":[1]},\
            "model":"gpt-4.1","messages":[{"role":"system","content":"Be brief."},\
            {"role":"user","content":"Hi"}],"stream":false}\
            """);
  }

  @Test
  void sends_a_message_as_the_caller_sent_it() {
    var raw = "{\"role\":\"user\",\"content\":[{\"type\":\"image_url\"}], \"x\" :1.0}";
    var request = request(false, "{}", new Message("user", "", raw));
    assertThat(question(request)).contains("\"messages\":[" + raw + "]");
  }

  @Test
  void lets_nobody_replace_the_template_of_a_model() {
    var usual = "{\"chat_template_kwargs\":{\"enable_thinking\":false}}";
    assertThat(question(request(false, usual, Message.user("Hi")))).contains("enable_thinking");
    var template = "{\"chat_template_kwargs\":{\"chat_template\":\"{{ messages }}\"}}";
    assertThatThrownBy(() -> question(request(false, template, Message.user("Hi"))))
        .isInstanceOf(UnsupportedField.class)
        .hasMessageStartingWith("chat_template_kwargs.chat_template: ");
  }

  @Test
  void passes_marks_for_the_cache_on_untouched() {
    var marked =
        """
        {"role":"system","content":[{"type":"text","text":"The whole guide.",\
        "cache_control":{"type":"ephemeral"}}]}\
        """;
    var request =
        request(
            false,
            "{\"prompt_cache_key\":\"guide-1\",\"prompt_cache_retention\":\"24h\","
                + "\"prompt_cache_options\":{\"mode\":\"explicit\"}}",
            new Message("system", "The whole guide.", marked));
    assertThat(question(request))
        .contains(
            "\"prompt_cache_key\":\"guide-1\",\"prompt_cache_retention\":\"24h\"",
            "\"prompt_cache_options\":{\"mode\":\"explicit\"}")
        .contains(marked);
  }

  @Test
  void asks_for_the_usage_of_a_stream_whatever_the_caller_wants() {
    var request =
        request(
            true, "{\"stream_options\":{\"include_usage\":false,\"include_obfuscation\":true}}");
    assertThat(Json.parse(question(request)).path("stream_options"))
        .isEqualTo(Json.parse("{\"include_usage\":true,\"include_obfuscation\":true}"));
  }

  @Test
  void carries_the_secret_as_bearer_or_in_the_header_that_the_provider_wants() {
    var openAi = deployment("gpt-4.1");
    assertThat(protocol.headers(openAi)).containsEntry("Authorization", "Bearer s3cret");
    var azure = withKey("s3cret", "api-key");
    assertThat(protocol.headers(azure)).hasSize(1).containsEntry("api-key", "s3cret");
    assertThat(protocol.headers(withKey(null, null))).isEmpty();
  }

  @Test
  void reads_a_whole_answer_and_keeps_it_as_it_came() {
    assertThat(whole(protocol, WHOLE))
        .isEqualTo(
            new Answered(
                "Hello! How can I help?",
                WHOLE,
                "gpt-4.1-2025-04-14",
                "stop",
                false,
                new Tokens(2006, 1920, 0, 300, 192),
                false,
                1));
  }

  @Test
  void estimates_the_usage_that_the_provider_does_not_tell() {
    var body = "{\"choices\":[{\"message\":{\"content\":\"12345\"},\"finish_reason\":\"length\"}]}";
    assertThat(whole(protocol, body))
        .asInstanceOf(type(Answered.class))
        .returns(true, Answered::estimated)
        .returns(Tokens.of(1, 2), Answered::tokens)
        .returns("length", Answered::finishReason)
        .returns("asked", Answered::servedModel);
  }

  @Test
  void cuts_counts_that_do_not_fit_together() {
    var usage =
        """
        {"prompt_tokens":5,"completion_tokens":-1,"prompt_tokens_details":{"cached_tokens":9},\
        "completion_tokens_details":{"reasoning_tokens":7}}\
        """;
    assertThat(OpenAiUsage.tokens(Json.parse(usage))).isEqualTo(new Tokens(5, 5, 0, 0, 0));
  }

  @Test
  void finds_no_answer_where_there_is_none() {
    assertThatThrownBy(() -> whole(protocol, "{\"choices\":[]}"))
        .isInstanceOf(MalformedAnswer.class);
    assertThatThrownBy(() -> whole(protocol, "[]")).isInstanceOf(MalformedAnswer.class);
  }

  @Test
  void reads_a_stream() {
    assertThat(
            streamed(
                protocol,
                piece("{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}", "null"),
                piece("{\"content\":\"Hel\"}", "null"),
                piece("{\"content\":\"lo\"}", "null"),
                piece("{}", "\"stop\""),
                """
                {"id":"c1","object":"chat.completion.chunk","model":"gpt-4.1-2025-04-14",\
                "choices":[],"usage":{"prompt_tokens":19,"completion_tokens":2,\
                "total_tokens":21,"prompt_tokens_details":{"cached_tokens":4}}}\
                """,
                "[DONE]"))
        .isEqualTo(
            new Answered(
                "Hello",
                null,
                "gpt-4.1-2025-04-14",
                "stop",
                false,
                new Tokens(19, 4, 0, 2, 0),
                false,
                1));
  }

  @Test
  void hands_pieces_on_as_they_came() {
    var data = piece("{\"content\":\"Hel\",\"yet_unknown\":1}", "null");
    assertThat(read(data, "{}")).isEqualTo(new Chunk("Hel", data));
  }

  @Test
  void hands_on_neither_usage_alone_nor_what_clients_do_not_know() {
    assertThat(
            read("{\"choices\":[],\"usage\":{\"prompt_tokens\":19,\"completion_tokens\":2}}", "{}"))
        .isNull();
    assertThat(read("{\"usage\":{\"prompt_tokens\":19,\"completion_tokens\":2}}", "{}")).isNull();
    assertThat(read("null", "{}")).isNull();
    assertThat(read("{}", "{}")).isNull();
    assertThat(read("{\"type\":\"ping\"}", "{}")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"content\":\"x\",\"role\":\"\"} | \"\" | {\"content\":\"x\",\"role\":\"assistant\"} | null",
        "{} | \"eos\" | {} | \"stop\"",
        "{} | \"max_tokens\" | {} | \"length\"",
        "{} | \"SAFETY\" | {} | \"content_filter\""
      })
  void puts_right_what_strict_clients_choke_on(
      String delta, String reason, String mendedDelta, String mendedReason) {
    assertThat(read(piece(delta, reason), "{}"))
        .isNotNull()
        .extracting(Chunk::raw)
        .isEqualTo(piece(mendedDelta, mendedReason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"prompt_tokens\":0,\"completion_tokens\":40} | 1 | 40 | true",
        "{\"prompt_tokens\":12,\"completion_tokens\":0} | 12 | 3 | true",
        "{\"prompt_tokens\":-1,\"completion_tokens\":1e99} | 1 | 3 | true",
        "{\"prompt_tokens\":12,\"completion_tokens\":34} | 12 | 34 | false"
      })
  void estimates_what_a_provider_did_not_count(
      String usage, long input, long output, boolean estimated) {
    var body =
        """
        {"choices":[{"message":{"content":"Hello there."},"finish_reason":"stop"}],"usage":%s}\
        """
            .formatted(usage);
    assertThat(whole(protocol, body))
        .asInstanceOf(type(Answered.class))
        .returns(Tokens.of(input, output), Answered::tokens)
        .returns(estimated, Answered::estimated);
  }

  @Test
  void puts_a_whole_answer_right_too() {
    var body =
        """
        {"id":"c1","choices":[{"index":0,"message":{"role":"","content":"Hi"},\
        "finish_reason":"eos"}]}\
        """;
    assertThat(((Answered) whole(protocol, body)).raw())
        .isEqualTo(body.replace("\"\"", "\"assistant\"").replace("eos", "stop"));
  }

  @Test
  void hands_on_what_a_provider_says_of_the_question_first() {
    var data =
        "{\"id\":\"c\",\"object\":\"o\",\"created\":1,\"model\":\"m\",\"choices\":[],\"usage\":null,"
            + "\"prompt_filter_results\":[]}";
    assertThat(read(data, "{}")).isEqualTo(new Chunk("", data));
  }

  @Test
  void keeps_to_the_first_of_several_answers() {
    var second = piece("{\"content\":\"Bye\"}", "null").replace("\"index\":0", "\"index\":1");
    assertThat(streamed(protocol, piece("{\"content\":\"Hello\"}", "null"), second, "[DONE]"))
        .asInstanceOf(type(Answered.class))
        .returns("Hello", Answered::text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"content\":\"Bye\"} | 1 | CHOICE | choices[1].content | Bye",
        "{\"reasoning_content\":\"Hm\"} | 0 | REASONING | choices[0].reasoning_content | Hm",
        "{\"reasoning\":\"Hm\"} | 1 | REASONING | choices[1].reasoning | Hm",
        "{\"refusal\":\"No\"} | 0 | OTHER | choices[0].refusal | No",
        "{\"audio\":{\"id\":\"a\",\"data\":\"AAAA\",\"transcript\":\"Hi\"}} | 0 | OTHER | choices[0].audio | Hi",
        "{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{x\"}}]} | 0 | TOOL_CALL"
            + " | choices[0].tool_calls[0] | {x",
        "{\"function_call\":{\"name\":\"now\",\"arguments\":\"{}\"}} | 0 | TOOL_CALL"
            + " | choices[0].function_call | now {}",
        "{\"content\":[{\"type\":\"chart\",\"text\":\"Hi\"}]} | 0 | CHOICE | choices[0].content | Hi",
        "{\"yet_unknown\":[{\"deep\":\"words\"}]} | 0 | OTHER | choices[0].yet_unknown | words"
      })
  void finds_whatever_else_an_answer_says(
      String said, int index, AnswerPart.Kind kind, String path, String text) {
    var part = new AnswerPart(kind, path, text);
    var piece = piece(said, "null").replace("\"index\":0,", "\"index\":" + index + ",");
    assertThat(Objects.requireNonNull(read(piece, "{}")).otherParts()).containsExactly(part);
    var whole =
        "{\"choices\":[{\"index\":%d,\"message\":%s,\"finish_reason\":\"stop\"}]}"
            .formatted(index, said);
    assertThat(((Answered) whole(protocol, whole)).otherParts()).containsExactly(part);
  }

  /** As Mistral calls tools. */
  @Test
  void says_of_what_type_a_call_is() {
    var call =
        "{\"id\":\"VvvODy9mT\",\"function\":{\"name\":\"now\",\"arguments\":\"{}\"},\"index\":0}";
    var said = "{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":[" + call + "]}";
    var whole =
        (Answered)
            whole(
                protocol,
                "{\"choices\":[{\"index\":0,\"message\":%s,\"finish_reason\":\"tool_calls\"}]}"
                    .formatted(said));
    assertThat(whole.raw()).contains("\"type\":\"function\"", "VvvODy9mT");
    assertThat(Objects.requireNonNull(read(piece(said, "null"), "{}")).raw())
        .contains("\"type\":\"function\"");
    var more = piece(said.replace("\"name\":\"now\",", ""), "null");
    assertThat(Objects.requireNonNull(read(more, "{}")).raw()).doesNotContain("\"type\"");
    var custom = piece(said.replace("\"function\":", "\"type\":\"custom\",\"custom\":"), "null");
    assertThat(Objects.requireNonNull(read(custom, "{}")).raw())
        .contains("\"type\":\"custom\"")
        .doesNotContain("\"type\":\"function\"");
  }

  /** As models of Mistral that think answer. */
  @Test
  void makes_a_text_and_thoughts_of_content_that_is_a_list() {
    var listed =
        """
        {"role":"assistant","content":[{"type":"thinking","thinking":[{"type":"text","text":"6 by 7."}]},\
        {"type":"text","text":"42."}]}\
        """;
    var flat = "{\"role\":\"assistant\",\"content\":\"42.\",\"reasoning_content\":\"6 by 7.\"}";
    var whole =
        (Answered)
            whole(
                protocol,
                "{\"choices\":[{\"index\":0,\"message\":%s,\"finish_reason\":\"stop\"}]}"
                    .formatted(listed));
    assertThat(whole.text()).isEqualTo("42.");
    assertThat(whole.raw()).contains("\"message\":" + flat);
    assertThat(whole.otherParts())
        .containsExactly(
            new AnswerPart(AnswerPart.Kind.REASONING, "choices[0].reasoning_content", "6 by 7."));
    var piece = Objects.requireNonNull(read(piece(listed, "null"), "{}"));
    assertThat(piece.text()).isEqualTo("42.");
    assertThat(piece.raw()).contains("\"delta\":" + flat);
    assertThat(piece.otherParts()).isEqualTo(whole.otherParts());
    assertThat(
            streamed(
                protocol,
                piece(listed, "null"),
                piece("{\"content\":\" Yes.\"}", "\"stop\""),
                "[DONE]"))
        .asInstanceOf(type(Answered.class))
        .returns("42. Yes.", Answered::text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"error", "insufficient_system_resource", "network_error", "abort"})
  void an_end_with_an_error_is_no_answer(String reason) {
    var broken =
        """
        {"choices":[{"index":0,"message":{"role":"assistant","content":"Hel"},
          "finish_reason":"%s"}]}\
        """
            .formatted(reason);
    assertThat(whole(protocol, broken))
        .asInstanceOf(type(Failed.class))
        .returns(FailureKind.CUT_SHORT, Failed::kind)
        .returns("Hel", Failed::partial);
    assertThat(streamed(protocol, piece("{\"content\":\"Hel\"}", "\"" + reason + "\"")))
        .asInstanceOf(type(Failed.class))
        .returns(FailureKind.CUT_SHORT, Failed::kind);
  }

  @Test
  void an_end_without_a_reason_cuts_the_answer_short() {
    assertThat(streamed(protocol, piece("{\"content\":\"Hello\"}", "null")))
        .asInstanceOf(type(Failed.class))
        .returns(FailureKind.CUT_SHORT, Failed::kind)
        .returns("Hello", Failed::partial)
        .returns(Tokens.of(2, 1), Failed::tokens);
  }

  @Test
  void a_done_is_an_end_and_so_is_a_reason() {
    assertThat(streamed(protocol, piece("{\"content\":\"Hello\"}", "null"), "[DONE]"))
        .isInstanceOf(Answered.class);
    assertThat(streamed(protocol, piece("{\"content\":\"Hello\"}", "\"stop\"")))
        .isInstanceOf(Answered.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"content\":\"Hello\"} | stop",
        "{\"tool_calls\":[{\"index\":0,\"function\":{\"name\":\"now\"}}]} | tool_calls"
      })
  void says_why_an_answer_ended_where_the_provider_does_not(String said, String reason) {
    var accumulator = accumulator(request(true, "{}"));
    protocol.read(new ServerSentEvent("message", piece(said, "null")), accumulator);
    var last = protocol.read(new ServerSentEvent("message", "[DONE]"), accumulator);
    assertThat(Json.parse(String.valueOf(Objects.requireNonNull(last).raw())))
        .isEqualTo(
            Json.parse(
                """
                {"id":"c1","object":"chat.completion.chunk","created":0,
                 "model":"gpt-4.1-2025-04-14",
                 "choices":[{"index":0,"delta":{},"finish_reason":"%s"}]}
                """
                    .formatted(reason)));
  }

  @Test
  void says_once_why_an_answer_ended() {
    var accumulator = accumulator(request(true, "{}"));
    protocol.read(
        new ServerSentEvent("message", piece("{\"content\":\"Hi\"}", "\"stop\"")), accumulator);
    assertThat(protocol.read(new ServerSentEvent("message", "[DONE]"), accumulator)).isNull();
  }

  @Test
  void leaves_out_blank_ids_and_names_in_later_pieces_of_a_call() {
    var begin = "{\"tool_calls\":[{\"index\":0,\"id\":\"c\",\"function\":{\"name\":\"now\"}}]}";
    var data =
        piece(
            """
            {"tool_calls":[{"index":0,"id":"","type":"function",\
            "function":{"name":"","arguments":"{}"}}]}\
            """,
            "null");
    var accumulator = accumulator(request(true, "{}"));
    protocol.read(new ServerSentEvent("message", piece(begin, "null")), accumulator);
    var later = protocol.read(new ServerSentEvent("message", data), accumulator);
    assertThat(
            Json.parse(String.valueOf(Objects.requireNonNull(later).raw())).at("/choices/0/delta"))
        .isEqualTo(
            Json.parse(
                """
                {"tool_calls":[{"index":0,"type":"function","function":{"arguments":"{}"}}]}
                """));
  }

  @Test
  void makes_an_id_for_a_call_that_begins_with_a_blank_one() {
    var call = "{\"tool_calls\":[{\"index\":0,\"id\":\"\",\"function\":{\"name\":\"now\"}}]}";
    var streamed = Objects.requireNonNull(read(piece(call, "null"), "{}")).raw();
    assertThat(
            Json.parse(String.valueOf(streamed))
                .at("/choices/0/delta/tool_calls/0/id")
                .stringValue())
        .startsWith("call_");

    var whole = Json.parse("{\"choices\":[{\"message\":" + call + "}]}");
    assertThat(Mending.whole(whole)).isTrue();
    assertThat(whole.at("/choices/0/message/tool_calls/0/id").stringValue()).startsWith("call_");
    assertThat(Mending.whole(whole)).isFalse();
  }

  /** Servers that speak the OpenAI format leave out what they deem plain. */
  @Test
  void completes_whole_answers() {
    var whole =
        (Answered)
            whole(
                protocol,
                """
                {"choices":[{"message":{"content":null,"tool_calls":[
                  {"id":null,"function":{"name":"now","arguments":{"a":1}}},
                  {"function":{"name":"today"}},
                  {"id":"c","type":"function","function":{"name":"then","arguments":null}}]}}]}
                """);
    var choice = Json.parse(String.valueOf(whole.raw())).at("/choices/0");
    assertThat(whole.finishReason()).isEqualTo("tool_calls");
    assertThat(choice.path("index").asInt(-1)).isZero();
    assertThat(choice.path("finish_reason").stringValue()).isEqualTo("tool_calls");
    assertThat(choice.at("/message/role").stringValue()).isEqualTo("assistant");
    assertThat(choice.at("/message/tool_calls").valueStream())
        .allMatch(call -> call.path("id").isString() && call.path("type").isString())
        .extracting(call -> call.at("/function/arguments").stringValue())
        .containsExactly("{\"a\":1}", "{}", "{}");
    assertThat(whole.otherParts())
        .extracting(AnswerPart::text)
        .containsExactly("now {\"a\":1}", "today {}", "then {}");
  }

  @ParameterizedTest
  @MethodSource
  void numbers_streamed_calls_as_they_begin(List<String> pieces) {
    var accumulator = accumulator(request(true, "{}"));
    var said = new ArrayList<JsonNode>();
    for (var each : pieces) {
      var data = "{\"choices\":[{\"delta\":{\"tool_calls\":" + each + "}}]}";
      var chunk = protocol.read(new ServerSentEvent("message", data), accumulator);
      var frame = Json.parse(String.valueOf(Objects.requireNonNull(chunk).raw()));
      assertThat(frame.at("/choices/0/index").asInt(-1)).isZero();
      frame.at("/choices/0/delta/tool_calls").forEach(said::add);
    }
    protocol.read(new ServerSentEvent("message", "[DONE]"), accumulator);
    var raw = Json.parse(String.valueOf(((Answered) outcome(accumulator)).raw()));
    for (var i = 0; i < 2; i++) {
      var index = i;
      var ofCall = said.stream().filter(piece -> piece.path("index").asInt(-1) == index).toList();
      var first = ofCall.getFirst();
      assertThat(first.path("id").stringValue()).isNotBlank();
      assertThat(first.at("/function/name").stringValue()).isEqualTo(index == 0 ? "now" : "then");
      assertThat(ofCall.stream().skip(1)).noneMatch(piece -> piece.at("/function").has("name"));
      assertThat(
              ofCall.stream()
                  .map(piece -> piece.at("/function/arguments").asString(""))
                  .collect(joining()))
          .isEqualTo("{\"a\":" + index + "}");
      var call = raw.at("/choices/0/message/tool_calls/" + index);
      assertThat(call.path("id")).isEqualTo(first.path("id"));
      assertThat(call.at("/function/arguments").stringValue()).isEqualTo("{\"a\":" + index + "}");
    }
  }

  static Stream<List<String>> numbers_streamed_calls_as_they_begin() {
    var now = "{%s\"function\":{\"name\":\"now\",\"arguments\":%s}}";
    var then = "{%s\"function\":{\"name\":\"then\",\"arguments\":%s}}";
    var more = "{%s\"function\":{\"arguments\":%s}}";
    var nought = "\"{\\\"a\\\":0}\"";
    var one = "\"{\\\"a\\\":1}\"";
    return Stream.of(
        List.of(list(now, "", nought), list(then, "", one)),
        List.of(list(now, "", "null"), list(more, "", nought), list(then, "", one)),
        List.of(list(now, "\"index\":1,", nought), list(then, "\"index\":2,", one)),
        List.of(
            list(now, "\"index\":0,\"id\":\"x\",", nought),
            list(then, "\"index\":0,\"id\":\"y\",", one)),
        List.of(
            list(now, "\"index\":0,\"id\":\"x\",", "\"{\\\"a\\\"\""),
            list(now, "\"index\":0,\"id\":\"x\",", "\":0}\""),
            list(then, "\"index\":1,\"id\":null,", "{\"a\":1}")));
  }

  private static String list(String call, String head, String arguments) {
    return "[" + call.formatted(head, arguments) + "]";
  }

  @Test
  void says_whose_each_choice_is_where_the_provider_does_not() {
    var accumulator = accumulator(request(true, "{}"));
    assertThat(deltas(accumulator, piece("{\"content\":\"Hi\"}", "null")))
        .isEqualTo("{\"content\":\"Hi\",\"role\":\"assistant\"}");
    assertThat(deltas(accumulator, piece("{\"content\":\" you\"}", "null")))
        .isEqualTo("{\"content\":\" you\"}");
    var second = piece("null", "null").replace("\"index\":0", "\"index\":1");
    assertThat(deltas(accumulator, second)).isEqualTo("{\"role\":\"assistant\"}");
  }

  private String deltas(ResponseAccumulator accumulator, String data) {
    var chunk =
        Objects.requireNonNull(protocol.read(new ServerSentEvent("message", data), accumulator));
    return Json.parse(String.valueOf(chunk.raw())).at("/choices/0/delta").toString();
  }

  @Test
  void an_error_of_an_older_server_in_a_stream_is_one() {
    var error = "{\"object\":\"error\",\"message\":\"too long\",\"code\":400}";
    assertThat(streamed(protocol, error))
        .asInstanceOf(type(Failed.class))
        .returns(FailureKind.REJECTED, Failed::kind)
        .returns("p/asked: too long", Failed::detail);
  }

  @Test
  void a_stream_that_says_nothing_is_no_answer() {
    assertThat(
            streamed(
                protocol, piece("{\"role\":\"assistant\",\"content\":\"\"}", "null"), "[DONE]"))
        .asInstanceOf(type(Failed.class))
        .returns(FailureKind.MALFORMED, Failed::kind)
        .returns(Tokens.NONE, Failed::tokens);
  }

  @Test
  void a_tool_call_is_an_answer_without_words() {
    assertThat(
            streamed(
                protocol,
                piece("{\"tool_calls\":[{\"index\":0,\"id\":\"call_1\"}]}", "null"),
                piece("{}", "\"tool_calls\"")))
        .asInstanceOf(type(Answered.class))
        .returns("tool_calls", Answered::finishReason)
        .returns("", Answered::text);
  }

  @Test
  void a_tool_call_that_is_cut_off_is_no_whole_answer() {
    assertThat(
            streamed(protocol, piece("{\"tool_calls\":[{\"index\":0,\"id\":\"call_1\"}]}", "null")))
        .asInstanceOf(type(Failed.class))
        .returns(FailureKind.CUT_SHORT, Failed::kind);
  }

  @Test
  void sends_openai_nothing_that_it_refuses_although_it_says_nothing() {
    var asked =
        request(
            false,
            "{\"tools\":[],\"models\":[],\"tool_choice\":\"auto\",\"metadata\":{\"a\":1},\"seed\":1}");
    var body = protocol.requestBody(at("https://api.openai.com/v1"), asked).toString();
    assertThat(Json.parse(body).propertyNames())
        .contains("seed")
        .doesNotContain("tools", "models", "tool_choice", "metadata");
  }

  @Test
  void asks_openai_itself_for_nothing_that_only_claude_knows() {
    var asked =
        request(
            false, "{\"thinking\":{\"type\":\"adaptive\"},\"top_k\":3,\"min_p\":0.1,\"seed\":1}");
    var openAi = at("https://api.openai.com/v1");
    assertThat(protocol.requestBody(openAi, asked).propertyNames())
        .contains("seed")
        .doesNotContain("thinking", "top_k", "min_p");
    assertThat(protocol.requestBody(at("https://models.example.com/v1"), asked).propertyNames())
        .contains("thinking", "top_k", "min_p");
  }

  /** OpenAI takes pictures from users alone, and results in one row behind their calls. */
  @Test
  void has_users_show_openai_what_the_results_of_tools_show() {
    var shot =
        """
        {"role":"tool","tool_call_id":"1","content":[{"type":"text","text":"Done."},
          {"type":"image_url","image_url":{"url":"data:image/png;base64,aGk="}}]}\
        """;
    var chart =
        """
        {"role":"tool","tool_call_id":"2","content":[
          {"type":"image_url","image_url":{"url":"https://e.com/x.png"}}]}\
        """;
    var talk =
        request(
            false,
            "{}",
            Message.user("Look"),
            new Message("tool", "", shot),
            new Message("tool", "", chart),
            Message.user("And now?"));
    assertThat(
            Json.parse(protocol.requestBody(at("https://api.openai.com/v1"), talk).toString())
                .get("messages"))
        .isEqualTo(
            Json.parse(
                """
                [{"role":"user","content":"Look"},
                 {"role":"tool","tool_call_id":"1","content":[{"type":"text","text":"Done."}]},
                 {"role":"tool","tool_call_id":"2","content":"The result is shown in the next message."},
                 {"role":"user","content":[
                   {"type":"text","text":"The results of the tools show this:"},
                   {"type":"image_url","image_url":{"url":"data:image/png;base64,aGk="}},
                   {"type":"image_url","image_url":{"url":"https://e.com/x.png"}}]},
                 {"role":"user","content":"And now?"}]
                """));
    assertThat(protocol.requestBody(at("http://10.0.0.7:8000/v1"), talk).toString())
        .contains(shot, chart);
  }

  private static Deployment at(String url) {
    return new Deployment(
        new ModelKey("m"), "p", "k", URI.create(url), "gpt-4.1", "s3cret", Timeouts.DEFAULT);
  }

  @Test
  void tells_an_error_in_the_words_of_the_provider() {
    var body =
        """
        {"error":{"message":"You exceeded your current quota","type":"insufficient_quota",\
        "param":null,"code":"insufficient_quota"}}\
        """;
    assertThat(OpenAiError.in(Json.parse(body)))
        .isEqualTo(
            new ProviderError("You exceeded your current quota", "insufficient_quota", null, body));
  }

  @Test
  void understands_errors_of_gateways_and_of_servers_that_only_talk() {
    assertThat(OpenAiError.in(Json.parse("{\"error\":\"model not loaded\"}")))
        .isNotNull()
        .hasFieldOrPropertyWithValue("message", "model not loaded")
        .hasFieldOrPropertyWithValue("body", "{\"error\":{\"message\":\"model not loaded\"}}");
    assertThat(OpenAiError.in(Json.parse("{\"error\":{\"message\":\"x\",\"code\":502}}")))
        .isNotNull()
        .hasFieldOrPropertyWithValue("status", 502);
    assertThat(OpenAiError.in(Json.parse("{\"error\":null}"))).isNull();
    assertThat(
            OpenAiError.in(
                Json.parse(
                    "{\"detail\":[{\"loc\":[\"body\",\"n\"],\"msg\":\"too large\"},"
                        + "{\"msg\":\"no\"}]}")))
        .isNotNull()
        .hasFieldOrPropertyWithValue("message", "body.n: too large; no");
    assertThat(OpenAiError.in(Json.parse("{\"detail\":\"Not Found\"}")))
        .isNotNull()
        .hasFieldOrPropertyWithValue("message", "Not Found");
    assertThat(OpenAiError.in(Json.parse("{\"object\":\"error\",\"message\":\"too long\"}")))
        .isNotNull()
        .hasFieldOrPropertyWithValue("message", "too long");
  }

  private static Deployment withKey(@Nullable String secret, @Nullable String header) {
    return new Deployment(
        new ModelKey("m"), "p", "openai", null, "m", secret, Timeouts.DEFAULT, header);
  }

  private String question(ModelRequest request) {
    return Json.write(protocol.requestBody(deployment("gpt-4.1"), request));
  }

  /** A piece that is not the first. */
  private @Nullable Chunk read(String data, String options) {
    var accumulator = accumulator(request(true, options));
    accumulator.introduces(0);
    return protocol.read(new ServerSentEvent("message", data), accumulator);
  }

  private static String piece(String delta, String finishReason) {
    return """
    {"id":"c1","object":"chat.completion.chunk","created":1741569952,\
    "model":"gpt-4.1-2025-04-14","service_tier":"default","usage":null,\
    "choices":[{"index":0,"delta":%s,"logprobs":null,"finish_reason":%s}]}\
    """
        .formatted(delta, finishReason);
  }
}
