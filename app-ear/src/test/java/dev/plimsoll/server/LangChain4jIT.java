package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** LangChain4j with providers of each kind that refuse what real ones do. */
@Scripted
@Tag("one-database")
class LangChain4jIT {
  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  private static final JsonObjectSchema CITY =
      JsonObjectSchema.builder().addStringProperty("city").required("city").build();

  private final Scene scene;

  LangChain4jIT(Scene scene) {
    this.scene = scene;
  }

  @ParameterizedTest
  @ValueSource(strings = {"tools-openai", "tools-anthropic", "tools-gemini"})
  void chats_calls_tools_fills_schemas_shows_pictures_and_is_told_errors(String feature) {
    var model =
        OpenAiChatModel.builder()
            .baseUrl(base())
            .apiKey(Scene.KEY)
            .modelName(feature)
            .maxRetries(0)
            .build();
    assertThat(model.chat("Hi")).isEqualTo("Hello.");
    assertThat(weather(model::chat)).isEqualTo("Oslo: 4 degrees; Rome: 4 degrees");
    var format =
        ResponseFormat.builder()
            .type(ResponseFormatType.JSON)
            .jsonSchema(JsonSchema.builder().name("place").rootElement(CITY).build())
            .build();
    var where =
        ChatRequest.builder().messages(UserMessage.from("Where?")).responseFormat(format).build();
    assertThat(Json.parse(model.chat(where).aiMessage().text()).path("city").stringValue())
        .isEqualTo("Oslo");
    var picture =
        UserMessage.from(TextContent.from("What is this?"), ImageContent.from(PIXEL, "image/png"));
    assertThat(model.chat(picture).aiMessage().text()).isEqualTo("A dot.");
    assertThatThrownBy(() -> model.chat("too long")).isInstanceOf(InvalidRequestException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tools-openai", "tools-anthropic", "tools-gemini"})
  void streams_and_calls_tools_in_streams(String feature) {
    var model =
        OpenAiStreamingChatModel.builder()
            .baseUrl(base())
            .apiKey(Scene.KEY)
            .modelName(feature)
            .build();
    Function<ChatRequest, ChatResponse> asking =
        request -> {
          var whole = new CompletableFuture<ChatResponse>();
          model.chat(
              request,
              new StreamingChatResponseHandler() {
                @Override
                public void onCompleteResponse(ChatResponse response) {
                  whole.complete(response);
                }

                @Override
                public void onError(Throwable error) {
                  whole.completeExceptionally(error);
                }
              });
          return whole.join();
        };
    var said = asking.apply(ChatRequest.builder().messages(UserMessage.from("Hi")).build());
    assertThat(said.aiMessage().text()).isEqualTo("Hello.");
    assertThat(said.tokenUsage().outputTokenCount()).isEqualTo(3);
    assertThat(weather(asking)).isEqualTo("Oslo: 4 degrees; Rome: 4 degrees");
  }

  @Test
  void embeds() {
    var model =
        OpenAiEmbeddingModel.builder()
            .baseUrl(base())
            .apiKey(Scene.KEY)
            .modelName("vectors")
            .maxRetries(0)
            .build();
    assertThat(model.embed("Hi").content().vector()).containsExactly(1, 2, 3);
  }

  /** Asks in a loop until there is an answer without a call. */
  private static String weather(Function<ChatRequest, ChatResponse> model) {
    var tool =
        ToolSpecification.builder()
            .name("weather")
            .description("The weather of a city")
            .parameters(CITY)
            .build();
    var talk =
        new ArrayList<ChatMessage>(List.of(UserMessage.from("Weather in Oslo and in Rome?")));
    while (true) {
      var request = ChatRequest.builder().messages(talk).toolSpecifications(tool).build();
      var said = model.apply(request).aiMessage();
      if (!said.hasToolExecutionRequests()) {
        return said.text();
      }
      talk.add(said);
      for (var call : said.toolExecutionRequests()) {
        var city = Json.parse(call.arguments()).path("city").stringValue();
        talk.add(ToolExecutionResultMessage.from(call, city + ": " + city.length() + " degrees"));
      }
    }
  }

  private String base() {
    return scene.server().uri("/v1").toString();
  }
}
