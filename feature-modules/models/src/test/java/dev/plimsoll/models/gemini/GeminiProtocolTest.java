package dev.plimsoll.models.gemini;

import static dev.plimsoll.models.http.Requests.accumulator;
import static dev.plimsoll.models.http.Requests.deployment;
import static dev.plimsoll.models.http.Requests.request;
import static dev.plimsoll.models.http.Requests.streamed;
import static dev.plimsoll.models.http.Requests.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.AnswerPart;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.http.MalformedAnswer;
import dev.plimsoll.models.http.ProviderError;
import dev.plimsoll.models.http.ServerSentEvent;
import dev.plimsoll.platform.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeminiProtocolTest {
  private final GeminiProtocol protocol = new GeminiProtocol(new AllowedFields(Optional.empty()));

  @Test
  void names_the_model_in_the_path() {
    var model = deployment("gemini-2.5-flash");
    assertThat(protocol.path(model, request(false, "{}")))
        .isEqualTo("/models/gemini-2.5-flash:generateContent");
    assertThat(protocol.path(model, request(true, "{}")))
        .isEqualTo("/models/gemini-2.5-flash:streamGenerateContent?alt=sse");
    assertThat(protocol.path(deployment("tunedModels/our own"), request(false, "{}")))
        .isEqualTo("/tunedModels/our%20own:generateContent");
  }

  @Test
  void carries_the_secret() {
    assertThat(protocol.headers(deployment("m"))).isEqualTo(Map.of("x-goog-api-key", "s3cret"));
  }

  @Test
  void tells_the_question_in_contents() {
    var request =
        request(
            false,
            """
            {"temperature":0.2,"top_p":0.9,"max_tokens":300,"stop":"END","seed":7,"user":"u",
             "response_format":{"type":"json_schema","json_schema":{"name":"x",
               "schema":{"type":"object"}}},
             "generationConfig":{"thinkingConfig":{"thinkingBudget":0}},
             "safetySettings":[{"category":"HARM_CATEGORY_HARASSMENT","threshold":"BLOCK_NONE"}]}\
            """,
            Message.system("Be brief."),
            Message.user("Hi"),
            Message.assistant("Hello"),
            Message.user("How?"));
    assertThat(protocol.requestBody(deployment("m"), request))
        .isEqualTo(
            Json.parse(
                """
                {"systemInstruction":{"parts":[{"text":"Be brief."}]},
                 "contents":[{"role":"user","parts":[{"text":"Hi"}]},
                   {"role":"model","parts":[{"text":"Hello"}]},
                   {"role":"user","parts":[{"text":"How?"}]}],
                 "generationConfig":{"temperature":0.2,"topP":0.9,"maxOutputTokens":300,"seed":7,
                   "stopSequences":["END"],"responseMimeType":"application/json",
                   "responseJsonSchema":{"type":"object"},"thinkingConfig":{"thinkingBudget":0}},
                 "safetySettings":[{"category":"HARM_CATEGORY_HARASSMENT",
                   "threshold":"BLOCK_NONE"}]}\
                """));
  }

  @Test
  void tells_pictures_as_inline_data() {
    var parts =
        """
        {"role":"user","content":[{"type":"text","text":"What is this?"},
         {"type":"image_url","image_url":{"url":"data:image/png;base64,aGk="}}]}\
        """;
    var request = request(false, "{}", new Message("user", "What is this?", parts));
    assertThat(protocol.requestBody(deployment("m"), request).at("/contents/0/parts"))
        .isEqualTo(
            Json.parse(
                """
                [{"text":"What is this?"},{"inlineData":{"mimeType":"image/png","data":"aGk="}}]\
                """));
  }

  @Test
  void says_thoughts_beside_the_words() {
    var accumulator = accumulator(request(true, "{}", Message.user("Hi")));
    var piece =
        "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"I think\",\"thought\":true},"
            + "{\"text\":\"Hello\"}]}}]}";
    assertThat(protocol.read(new ServerSentEvent("message", piece), accumulator))
        .isEqualTo(
            new Chunk(
                "Hello",
                null,
                "{\"reasoning_content\":\"I think\"}",
                List.of(AnswerPart.thought("I think"))));
  }

  @Test
  void counts_thoughts_as_output_and_the_cache_as_input() {
    var answer =
        """
        {"candidates":[{"content":{"role":"model","parts":[{"text":"I think","thought":true},
         {"text":"Hello "},{"text":"there."}]},"finishReason":"STOP"}],
         "usageMetadata":{"promptTokenCount":2006,"cachedContentTokenCount":1920,
           "candidatesTokenCount":100,"thoughtsTokenCount":192,"totalTokenCount":2298},
         "modelVersion":"gemini-2.5-flash-002"}\
        """;
    assertThat(whole(protocol, answer))
        .asInstanceOf(type(Answered.class))
        .returns("Hello there.", Answered::text)
        .returns(List.of(AnswerPart.thought("I think")), Answered::otherParts)
        .returns("gemini-2.5-flash-002", Answered::servedModel)
        .returns(new Tokens(2006, 1920, 0, 292, 192), Answered::tokens)
        .returns(false, Answered::estimated);
  }

  @ParameterizedTest
  @CsvSource({"3703, 3362", "7050, 6709", "0, 6709"})
  void counts_thoughts_once_as_the_total_says(int total, long output) {
    var usage =
        "{\"promptTokenCount\":341,\"candidatesTokenCount\":3362,\"thoughtsTokenCount\":3347,"
            + "\"totalTokenCount\":"
            + total
            + "}";
    assertThat(GeminiUsage.tokens(Json.parse(usage)))
        .isEqualTo(new Tokens(341, 0, 0, output, 3347));
  }

  @ParameterizedTest
  @CsvSource({
    "STOP, stop",
    "MAX_TOKENS, length",
    "SAFETY, content_filter",
    "RECITATION, content_filter",
    "PROHIBITED_CONTENT, content_filter",
    "YET_UNKNOWN, stop"
  })
  void tells_the_reason_of_the_end_in_the_words_of_the_openai_wire(String told, String ours) {
    var frame = "{\"candidates\":[{\"finishReason\":\"" + told + "\"}]}";
    assertThat(streamed(protocol, frame))
        .asInstanceOf(type(Answered.class))
        .returns(ours, Answered::finishReason);
  }

  /** “Function calling with a response mime type: 'application/json' is unsupported”. */
  @Test
  void says_the_format_in_words_beside_tools_to_models_before_gemini_3() {
    var options =
        """
        {"tools":[{"type":"function","function":{"name":"f"}}],
         "response_format":{"type":"json_schema","json_schema":{"name":"x",
           "schema":{"type":"object"}}}}\
        """;
    var asked = request(false, options, Message.system("Be brief."), Message.user("Hi"));
    var before = protocol.requestBody(deployment("gemini-2.5-flash"), asked);
    assertThat(before.has("generationConfig")).isFalse();
    assertThat(before.at("/systemInstruction/parts/0/text").stringValue()).isEqualTo("Be brief.");
    assertThat(before.at("/systemInstruction/parts/1/text").stringValue())
        .endsWith("{\"type\":\"object\"}");
    var since = protocol.requestBody(deployment("gemini-3-pro-preview"), asked);
    assertThat(since.at("/generationConfig/responseMimeType").stringValue())
        .isEqualTo("application/json");
    assertThat(GeminiFormat.isInWords("gemini-2.5-pro", asked.options())).isTrue();
    assertThat(GeminiFormat.isInWords("gemini-3-flash", asked.options())).isFalse();
    var withoutTools = asked.options().deepCopy();
    withoutTools.remove("tools");
    assertThat(GeminiFormat.isInWords("gemini-2.5-pro", withoutTools)).isFalse();
  }

  @Test
  void a_blocked_prompt_is_a_rejection() {
    assertThat(streamed(protocol, "{\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}"))
        .asInstanceOf(type(Failed.class))
        .returns(FailureKind.REJECTED, Failed::kind)
        .returns("p/asked: The prompt was blocked: SAFETY", Failed::detail);
  }

  @Test
  void a_blocked_prompt_has_cost_what_google_counts() {
    var blocked =
        """
        {"promptFeedback":{"blockReason":"SAFETY"},"usageMetadata":{"promptTokenCount":7}}\
        """;
    assertThat(streamed(protocol, blocked))
        .asInstanceOf(type(Failed.class))
        .returns(Tokens.of(7, 0), Failed::tokens);
  }

  @Test
  void understands_how_long_to_wait() {
    var error =
        """
        {"error":{"code":429,"message":"Quota exceeded","status":"RESOURCE_EXHAUSTED","details":[
         {"@type":"type.googleapis.com/google.rpc.QuotaFailure"},
         {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"34.5s"}]}}\
        """;
    assertThat(protocol.error(Json.parse(error)))
        .isEqualTo(
            new ProviderError(
                "Quota exceeded",
                "resource_exhausted",
                429,
                """
                {"error":{"message":"Quota exceeded","type":"resource_exhausted","param":null,\
                "code":null}}\
                """,
                Duration.ofMillis(34_500)));
  }

  @Test
  void tells_what_only_the_operator_can_change_from_a_request_that_is_wrong() {
    var error =
        """
        {"error":{"code":400,"status":"FAILED_PRECONDITION",
         "message":"User location is not supported for the API use."}}\
        """;
    assertThat(streamed(protocol, error))
        .asInstanceOf(type(Failed.class))
        .returns(FailureKind.NOT_AUTHORISED, Failed::kind);
  }

  @Test
  void finds_no_answer_where_there_is_none() {
    assertThatThrownBy(() -> whole(protocol, "{}")).isInstanceOf(MalformedAnswer.class);
  }
}
