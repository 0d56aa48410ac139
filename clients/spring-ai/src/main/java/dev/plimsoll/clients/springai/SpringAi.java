package dev.plimsoll.clients.springai;

import com.openai.errors.OpenAIServiceException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.model.MessageAggregator;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.content.Media;
import org.springframework.ai.converter.BeanOutputConverter;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.openai.OpenAiEmbeddingModel;
import org.springframework.ai.openai.OpenAiEmbeddingOptions;
import org.springframework.ai.tool.function.FunctionToolCallback;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.MimeTypeUtils;
import tools.jackson.databind.json.JsonMapper;

/** Chats, streams, calls tools, fills a schema, shows a picture and embeds; prints what it gets. */
public final class SpringAi {
  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private final OpenAiChatModel model =
      OpenAiChatModel.builder().options(options().build()).build();

  /** What a tool is asked about, and an answer tells. */
  record Place(String city) {}

  private SpringAi() {}

  /**
   * Asks the server that the environment names, and prints the answers as JSON, for the test to
   * read.
   */
  public static void main(String[] arguments) {
    System.out.println(JsonMapper.shared().writeValueAsString(new SpringAi().answers()));
  }

  private Map<String, Object> answers() {
    var answers = new TreeMap<String, Object>();
    answers.put("chat", text(model.call(new Prompt("Hi"))));
    var streamed = streamed(new Prompt("Hi"));
    answers.put("stream", text(streamed));
    answers.put("finish", generation(streamed).getMetadata().getFinishReason());
    answers.put("usage", streamed.getMetadata().getUsage().getCompletionTokens());
    answers.put("tools", weather(model::call));
    answers.put("toolsInStream", weather(this::streamed));
    answers.put("object", place());
    answers.put("picture", picture());
    answers.put("error", error());
    answers.put("vector", vector().length);
    return answers;
  }

  private static OpenAiChatOptions.Builder options() {
    return new OpenAiChatOptions.Builder()
        .baseUrl(variable("OPENAI_BASE_URL"))
        .apiKey(variable("OPENAI_API_KEY"))
        .model(variable("MODEL"))
        .maxRetries(0);
  }

  private static String variable(String name) {
    return Objects.requireNonNull(System.getenv(name), name);
  }

  private static String text(ChatResponse response) {
    return Objects.requireNonNullElse(generation(response).getOutput().getText(), "");
  }

  private static Generation generation(ChatResponse response) {
    return Objects.requireNonNull(response.getResult());
  }

  /** A stream to its end, as one answer. */
  private ChatResponse streamed(Prompt prompt) {
    var asked =
        new Prompt(
            prompt.getInstructions(),
            ((OpenAiChatOptions) Objects.requireNonNullElse(prompt.getOptions(), options().build()))
                .mutate()
                .streamUsage(true)
                .build());
    var whole = new AtomicReference<ChatResponse>();
    new MessageAggregator().aggregate(model.stream(asked), whole::set).blockLast();
    return Objects.requireNonNull(whole.get());
  }

  /** Asks in a loop until there is an answer without a call. */
  private static String weather(Function<Prompt, ChatResponse> asking) {
    var tool =
        FunctionToolCallback.builder(
                "weather",
                (Place place) -> place.city() + ": " + place.city().length() + " degrees")
            .description("The weather of a city")
            .inputType(Place.class)
            .toolCallResultConverter((result, _) -> String.valueOf(result))
            .build();
    var options = options().toolCallbacks(tool).build();
    var manager = ToolCallingManager.builder().build();
    var prompt = new Prompt(List.of(new UserMessage("Weather in Oslo and in Rome?")), options);
    var response = asking.apply(prompt);
    while (response.hasToolCalls()) {
      prompt =
          new Prompt(manager.executeToolCalls(prompt, response).conversationHistory(), options);
      response = asking.apply(prompt);
    }
    return text(response);
  }

  private Place place() {
    var converter = new BeanOutputConverter<>(Place.class);
    var options = options().outputSchema(converter.getJsonSchema()).build();
    return Objects.requireNonNull(
        converter.convert(text(model.call(new Prompt("Where?", options)))));
  }

  private String picture() {
    var pixel = new ByteArrayResource(Base64.getDecoder().decode(PIXEL));
    var question =
        UserMessage.builder()
            .text("What is this?")
            .media(new Media(MimeTypeUtils.IMAGE_PNG, pixel))
            .build();
    return text(model.call(new Prompt(question)));
  }

  private Map<String, Object> error() {
    try {
      var answer = text(model.call(new Prompt("too long")));
      return Map.of("status", 200, "message", answer);
    } catch (OpenAIServiceException e) {
      return Map.of("status", e.statusCode(), "message", String.valueOf(e.getMessage()));
    }
  }

  private static float[] vector() {
    var options = new OpenAiEmbeddingOptions.Builder();
    options.baseUrl(variable("OPENAI_BASE_URL"));
    options.apiKey(variable("OPENAI_API_KEY"));
    options.model(variable("EMBEDDING"));
    return OpenAiEmbeddingModel.builder().options(options.build()).build().embed("Hi");
  }
}
