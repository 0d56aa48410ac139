package dev.plimsoll.models.gemini;

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
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.plimsoll.domain.Message;
import dev.plimsoll.models.api.AnswerPart;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.chat.UnsupportedField;
import dev.plimsoll.models.http.ServerSentEvent;
import dev.plimsoll.platform.Json;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class GeminiToolsTest {
  private static final String BOTH =
      """
      {"candidates":[{"content":{"role":"model","parts":[{"text":"Looking."},
        {"functionCall":{"id":"g1","name":"weather","args":{"city":"Oslo"}},
         "thoughtSignature":"c2ln"},
        {"functionCall":{"id":"g2","name":"now"}}]},"finishReason":"STOP"}],
       "usageMetadata":{"promptTokenCount":30,"candidatesTokenCount":6},
       "modelVersion":"gemini","responseId":"r1"}\
      """;

  private final GeminiProtocol protocol = new GeminiProtocol(new AllowedFields(Optional.empty()));

  @Test
  void are_declared_as_gemini_wants_them() {
    assertThat(asked("{" + TOOLS + "}", Message.user("Hi")).get("tools"))
        .isEqualTo(
            Json.parse(
                """
                [{"functionDeclarations":[
                  {"name":"weather","description":"Of a city","parametersJsonSchema":
                    {"type":"object","properties":{"city":{"type":"string"}}}},
                  {"name":"now"}]}]\
                """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"auto\" | {\"mode\":\"AUTO\"}",
        "\"none\" | {\"mode\":\"NONE\"}",
        "\"required\" | {\"mode\":\"ANY\"}",
        "{\"type\":\"function\",\"function\":{\"name\":\"now\"}} |"
            + " {\"mode\":\"ANY\",\"allowedFunctionNames\":[\"now\"]}"
      })
  void are_chosen_as_gemini_wants_it(String openAi, String gemini) {
    var options = "{" + TOOLS + ",\"tool_choice\":" + openAi + "}";
    assertThat(asked(options, Message.user("Hi")).at("/toolConfig/functionCallingConfig"))
        .isEqualTo(Json.parse(gemini));
  }

  @Test
  void pass_on_functions_in_geminis_own_form() {
    var own = "{\"tools\":[{\"functionDeclarations\":[{\"name\":\"now\"}]}]}";
    assertThat(asked(own, Message.user("Hi")).get("tools")).isEqualTo(Json.parse(own).get("tools"));
  }

  @Test
  void say_as_many_results_in_one_turn_as_there_were_calls() {
    var request = request(false, "{}", Message.user("What is it?"), CALLS, DEGREES, CLOCK);
    assertThat(protocol.requestBody(deployment("gemini-3-pro"), request).get("contents"))
        .isEqualTo(
            Json.parse(
                """
                [{"role":"user","parts":[{"text":"What is it?"}]},
                 {"role":"model","parts":[
                   {"functionCall":{"id":"call_a","name":"weather","args":{"city":"Oslo"}},
                    "thoughtSignature":"c2ln"},
                   {"functionCall":{"id":"call_b","name":"now","args":{}}}]},
                 {"role":"user","parts":[
                   {"functionResponse":{"id":"call_a","name":"weather","response":{"result":"7 degrees"}}},
                   {"functionResponse":{"id":"call_b","name":"now","response":{"result":"a clock:"},
                     "parts":[{"inlineData":{"mimeType":"image/png","data":"aGk="}}]}}]}]\
                """));
  }

  @Test
  void have_the_user_show_what_older_models_take_in_no_result() {
    var next = Message.user("And now?");
    assertThat(asked("{}", Message.user("Hi"), CALLS, DEGREES, CLOCK, next).get("contents"))
        .isEqualTo(
            Json.parse(
                """
                [{"role":"user","parts":[{"text":"Hi"}]},
                 {"role":"model","parts":[
                   {"functionCall":{"id":"call_a","name":"weather","args":{"city":"Oslo"}},
                    "thoughtSignature":"c2ln"},
                   {"functionCall":{"id":"call_b","name":"now","args":{}}}]},
                 {"role":"user","parts":[
                   {"functionResponse":{"id":"call_a","name":"weather","response":{"result":"7 degrees"}}},
                   {"functionResponse":{"id":"call_b","name":"now","response":{"result":"a clock:"}}}]},
                 {"role":"user","parts":[{"text":"The results of the tools show this:"},
                   {"inlineData":{"mimeType":"image/png","data":"aGk="}}]},
                 {"role":"user","parts":[{"text":"And now?"}]}]\
                """));
  }

  /** Most clients forget what they do not know. */
  @ParameterizedTest
  @CsvSource({
    "gemini-2.5-pro, ''",
    "gemini-3-pro, skip_thought_signature_validator",
    "models/gemini-10, skip_thought_signature_validator"
  })
  void say_that_a_signature_was_lost_where_one_is_wanted(String model, String signature) {
    var call =
        said(
            """
            {"role":"assistant","tool_calls":[{"id":"c","type":"function",
              "function":{"name":"now","arguments":"{}"}}]}\
            """);
    var request = request(false, "{}", Message.user("Hi"), call);
    assertThat(
            protocol
                .requestBody(deployment(model), request)
                .at("/contents/1/parts/0/thoughtSignature")
                .asString(""))
        .isEqualTo(signature);
  }

  @Test
  void whose_calls_come_whole_are_in_the_answer_with_what_gemini_wants_back() {
    var answer = (Answered) whole(protocol, BOTH);
    assertThat(answer.finishReason()).isEqualTo("tool_calls");
    assertThat(Json.parse(Objects.requireNonNull(answer.raw())).at("/choices/0/message"))
        .isEqualTo(
            Json.parse(
                """
                {"role":"assistant","content":"Looking.","tool_calls":[
                  {"id":"g1","type":"function",
                   "function":{"name":"weather","arguments":"{\\"city\\":\\"Oslo\\"}"},
                   "extra_content":{"google":{"thought_signature":"c2ln"}}},
                  {"id":"g2","type":"function","function":{"name":"now","arguments":"{}"}}]}\
                """));
  }

  @Test
  void whose_calls_are_streamed_are_passed_on_each_with_its_index() {
    var accumulator = accumulator(request(true, "{}", Message.user("Hi")));
    var piece =
        Objects.requireNonNull(protocol.read(new ServerSentEvent("message", BOTH), accumulator));
    assertThat(piece)
        .isEqualTo(
            new Chunk(
                "Looking.",
                null,
                "{\"tool_calls\":[{\"index\":0,\"id\":\"g1\",\"type\":\"function\","
                    + "\"function\":{\"name\":\"weather\",\"arguments\":\"{\\\"city\\\":\\\"Oslo\\\"}\"},"
                    + "\"extra_content\":{\"google\":{\"thought_signature\":\"c2ln\"}}},"
                    + "{\"index\":1,\"id\":\"g2\",\"type\":\"function\","
                    + "\"function\":{\"name\":\"now\",\"arguments\":\"{}\"}}]}",
                List.of(
                    AnswerPart.call(0, "weather", "{\"city\":\"Oslo\"}"),
                    AnswerPart.call(1, "now", "{}"))));
  }

  @Test
  void do_not_go_with_several_answers() {
    assertThatThrownBy(() -> asked("{\"n\":2}", Message.user("Hi")))
        .isInstanceOf(UnsupportedField.class)
        .hasMessageStartingWith("n: ");
  }

  @Test
  void are_functions_also_with_marks_of_other_kinds() {
    var marked =
        "{\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"now\"},"
            + "\"cache_control\":{\"type\":\"ephemeral\"}}]}";
    assertThat(asked(marked, Message.user("Hi")).get("tools"))
        .isEqualTo(Json.parse("[{\"functionDeclarations\":[{\"name\":\"now\"}]}]"));
  }

  @Test
  void have_names_that_gemini_accepts_and_the_caller_gave() {
    var options =
        "{\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"3d-view\"}}],"
            + "\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"3d-view\"}}}";
    var asked =
        asked(
            options,
            Message.user("Hi"),
            said(
                """
                {"role":"assistant","tool_calls":[{"id":"c1","type":"function",
                  "function":{"name":"3d-view","arguments":"{}"}}]}\
                """),
            said("{\"role\":\"tool\",\"tool_call_id\":\"c1\",\"content\":\"a cube\"}"));
    assertThat(asked.at("/tools/0/functionDeclarations/0/name").stringValue())
        .isEqualTo("_3d-view");
    assertThat(asked.at("/toolConfig/functionCallingConfig/allowedFunctionNames/0").stringValue())
        .isEqualTo("_3d-view");
    assertThat(asked.at("/contents/1/parts/0/functionCall/name").stringValue())
        .isEqualTo("_3d-view");
    assertThat(asked.at("/contents/2/parts/0/functionResponse/name").stringValue())
        .isEqualTo("_3d-view");

    var called =
        """
        {"candidates":[{"content":{"parts":[{"functionCall":{"name":"_3d-view"}},
          {"functionCall":{"name":"_own"}}]},"finishReason":"STOP"}]}\
        """;
    assertThat(streamed(protocol, request(true, options, Message.user("Hi")), called))
        .asInstanceOf(type(Answered.class))
        .extracting(Answered::otherParts)
        .isEqualTo(List.of(AnswerPart.call(0, "3d-view", "{}"), AnswerPart.call(1, "_own", "{}")));
  }

  @Test
  void that_were_called_wrongly_make_an_answer_that_cannot_be_used() {
    var body = "{\"candidates\":[{\"content\":{},\"finishReason\":\"MALFORMED_FUNCTION_CALL\"}]}";
    assertThat(whole(protocol, body))
        .asInstanceOf(type(Failed.class))
        .returns(FailureKind.UNUSABLE, Failed::kind)
        .returns(400, Failed::status)
        .returns(
            "{\"error\":{\"message\":\"The model gave an answer that cannot be used:"
                + " MALFORMED_FUNCTION_CALL\",\"type\":\"unusable_answer\",\"param\":null,"
                + "\"code\":\"malformed_function_call\"}}",
            Failed::errorBody);
    assertThat(streamed(protocol, body))
        .asInstanceOf(type(Failed.class))
        .returns(FailureKind.UNUSABLE, Failed::kind);
  }

  @Test
  void get_sounds_and_files_as_data_and_no_drawings() {
    var user =
        said(
            """
            {"role":"user","content":[{"type":"text","text":""},
              {"type":"input_audio","input_audio":{"data":"UklGRg==","format":"wav"}},
              {"type":"file","file":{"file_data":"data:application/pdf;base64,JVBE\\r\\nRi0="}},
              {"type":"image_url","image_url":"data:image/png;base64,aGk="}]}\
            """);
    assertThat(asked("{}", user).at("/contents/0/parts"))
        .isEqualTo(
            Json.parse(
                """
                [{"inlineData":{"mimeType":"audio/wav","data":"UklGRg=="}},
                 {"inlineData":{"mimeType":"application/pdf","data":"JVBERi0="}},
                 {"inlineData":{"mimeType":"image/png","data":"aGk="}}]\
                """));
    var drawing =
        said(
            """
            {"role":"user","content":[
              {"type":"image_url","image_url":{"url":"data:image/svg+xml;base64,PHN2Zy8+"}}]}\
            """);
    assertThatThrownBy(() -> asked("{}", drawing)).isInstanceOf(UnsupportedField.class);
  }

  private JsonNode asked(String options, Message... messages) {
    return protocol.requestBody(deployment("gemini-2.5"), request(false, options, messages));
  }
}
