package dev.plimsoll.models.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Message;
import dev.plimsoll.models.anthropic.AnthropicProtocols;
import dev.plimsoll.models.chat.UnsupportedField;
import dev.plimsoll.models.gemini.GeminiProtocols;
import dev.plimsoll.models.http.ProviderProtocol;
import dev.plimsoll.models.http.Requests;
import dev.plimsoll.models.openai.OpenAiProtocols;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What becomes of each field of a request with each kind of provider, found by sending it: the
 * table of the guide, and {@code ./plimsoll table fields}.
 */
class FieldTableTest {
  private static final Path GUIDE = Path.of("../../docs/guide/09-calling-from-applications.md");
  private static final Path TABLE = Path.of("target/tables/fields.md");
  private static final List<ProviderProtocol> KINDS =
      List.of(
          OpenAiProtocols.protocol(), AnthropicProtocols.protocol(), GeminiProtocols.protocol());

  /** Models that know all that their kind does. */
  private static final List<String> MODELS = List.of("gpt-4o", "claude-opus-4-5", "gemini-3-pro");

  private static final String TOOLS =
      """
      "tools":[{"type":"function","function":{"name":"now","parameters":{"type":"object"}}}]\
      """;
  private static final String SEARCH = "\"tools\":[{\"type\":\"web_search\",\"name\":\"w\"}]";
  private static final String DATA = ";base64,aGk=\"}";

  @Test
  void is_in_the_guide() throws IOException {
    var messages = table("Messages and tools", MESSAGES);
    var options = table("Field", OPTIONS);
    var hazards = table("Field that may cost", HAZARDS);
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE, String.join("\n\n", messages, options, hazards) + "\n");
    assertThat(Files.readString(GUIDE))
        .as("The tables of fields in the guide; the right ones are in " + TABLE.toAbsolutePath())
        .contains(messages, options, hazards);
  }

  private static String table(String title, List<Field> fields) {
    var lines = new ArrayList<String>();
    lines.add("| " + title + " | `openai` | `anthropic` | `gemini` |");
    lines.add("|---|---|---|---|");
    for (var field : fields) {
      var cells = new StringBuilder("| " + field.name + " |");
      for (var i = 0; i < KINDS.size(); i++) {
        cells.append(' ').append(fate(field, KINDS.get(i), MODELS.get(i))).append(" |");
      }
      lines.add(cells.toString());
    }
    return String.join("\n", lines);
  }

  /**
   * A field as a caller sends it.
   *
   * @param options with the field
   * @param without the same options without it
   * @param messages as JSON, one on each line
   */
  private record Field(String name, String options, String without, String messages) {
    static Field named(String name, String value) {
      return option("`" + name + "`", "\"" + name + "\":" + value);
    }

    /** A field of the request. */
    static Field option(String name, String option) {
      return new Field(name, "{" + option + "}", "{}", HI);
    }

    /** A field that stands beside tools. */
    static Field ofTools(String name, String option) {
      return new Field(name, "{" + TOOLS + "," + option + "}", "{" + TOOLS + "}", HI);
    }

    /** A part of a message. */
    static Field part(String name, String part) {
      return new Field(
          name,
          "{}",
          "{}",
          "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"Hi\"}," + part + "]}");
    }

    static Field talk(String name, String... messages) {
      return new Field(name, "{}", "{}", String.join("\n", messages));
    }
  }

  private static final String HI = "{\"role\":\"user\",\"content\":\"Hi\"}";
  private static final String CALL =
      """
      {"role":"assistant","tool_calls":[{"id":"c1","type":"function","function":{"name":"now",\
      "arguments":"{}"}}]}\
      """;
  private static final List<Field> MESSAGES =
      List.of(
          new Field("`tools`", "{" + TOOLS + "}", "{}", HI),
          Field.ofTools("`tool_choice`", "\"tool_choice\":\"required\""),
          Field.ofTools("`parallel_tool_calls`", "\"parallel_tool_calls\":false"),
          new Field(
              "`strict` of a tool",
              "{" + TOOLS.replace("\"name\":\"now\"", "\"name\":\"now\",\"strict\":true") + "}",
              "{" + TOOLS + "}",
              HI),
          Field.option(
              "`tools` of the type `custom`",
              "\"tools\":[{\"type\":\"custom\",\"custom\":{\"name\":\"x\"}}]"),
          Field.option("`tools` that the provider runs, such as `web_search`", SEARCH),
          Field.talk(
              "calls of tools and their results",
              HI,
              CALL,
              "{\"role\":\"tool\",\"tool_call_id\":\"c1\",\"content\":\"noon\"}"),
          Field.part("pictures as data", picture("data:image/png")),
          Field.talk(
              "pictures in results of tools",
              HI,
              CALL,
              "{\"role\":\"tool\",\"tool_call_id\":\"c1\",\"content\":["
                  + picture("data:image/png")
                  + "]}"),
          Field.part(
              "pictures by URL",
              "{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://e.com/x.png\"}}"),
          Field.part("SVG pictures", picture("data:image/svg+xml")),
          Field.part(
              "PDF files as data",
              "{\"type\":\"file\",\"file\":{\"filename\":\"a.pdf\",\"file_data\":\"data:application/pdf"
                  + DATA
                  + "}"),
          Field.part("files by their id", "{\"type\":\"file\",\"file\":{\"file_id\":\"file-1\"}}"),
          Field.part(
              "audio",
              "{\"type\":\"input_audio\",\"input_audio\":{\"data\":\"aGk=\",\"format\":\"wav\"}}"),
          Field.part(
              "parts of another type",
              "{\"type\":\"video_url\",\"video_url\":{\"url\":\"https://e.com/x\"}}"),
          Field.talk("blank messages", HI, "{\"role\":\"assistant\",\"content\":\" \"}"),
          Field.talk(
              "a `system` message after others",
              HI,
              "{\"role\":\"system\",\"content\":\"Be brief.\"}"),
          Field.talk(
              "`developer` messages", "{\"role\":\"developer\",\"content\":\"Be brief.\"}", HI));
  private static final List<Field> OPTIONS =
      List.of(
          Field.named("max_tokens", "77"),
          Field.named("max_completion_tokens", "77"),
          Field.named("temperature", "0.5"),
          Field.named("top_p", "0.5"),
          Field.named("top_k", "5"),
          Field.named("stop", "[\"END\"]"),
          Field.option("`n` above 1", "\"n\":2"),
          Field.named("seed", "7"),
          Field.named("presence_penalty", "0.5"),
          Field.named("frequency_penalty", "0.5"),
          Field.named("logprobs", "true"),
          Field.named("logit_bias", "{\"5\":1}"),
          Field.option(
              "`response_format` of the type `json_schema`",
              "\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"x\",\"schema\":{\"type\":\"object\"}}}"),
          Field.option(
              "`response_format` of the type `json_object`",
              "\"response_format\":{\"type\":\"json_object\"}"),
          Field.named("reasoning_effort", "\"low\""),
          Field.named("reasoning", "{\"effort\":\"low\"}"),
          Field.named("chat_template_kwargs", "{\"enable_thinking\":false}"),
          Field.named("guided_json", "{\"type\":\"object\"}"),
          Field.named("verbosity", "\"low\""),
          Field.named("user", "\"uma\""),
          Field.named("metadata", "{\"team\":\"a\"}"),
          Field.option("`service_tier` `default`", "\"service_tier\":\"default\""),
          Field.named("modalities", "[\"text\"]"),
          Field.named("prompt_cache_key", "\"k\""),
          Field.named("thinking", "{\"type\":\"disabled\"}"),
          Field.named("safetySettings", "[]"),
          Field.named("generationConfig", "{\"topK\":3}"));

  /** Fields that cost, store or lead elsewhere, or of which that is not known. */
  private static final List<Field> HAZARDS =
      List.of(
          Field.option("`service_tier` `flex`", "\"service_tier\":\"flex\""),
          Field.named("store", "true"),
          Field.named("prediction", "{\"type\":\"content\",\"content\":\"x\"}"),
          Field.named("web_search_options", "{}"),
          Field.named("models", "[\"a/b\"]"),
          Field.named("plugins", "[{\"id\":\"web\"}]"),
          Field.option("`models` and `plugins`, empty", "\"models\":[],\"plugins\":[]"),
          Field.option(
              "`maxOutputTokens` of `generationConfig`",
              "\"generationConfig\":{\"maxOutputTokens\":9}"),
          Field.named("cachedContent", "\"cachedContents/1\""),
          Field.named("mcp_servers", "[{\"url\":\"https://e.com\"}]"),
          Field.option("`options` of Ollama", "\"options\":{\"num_predict\":9}"),
          Field.option("any other", "\"yet_unknown\":1"));

  private static String picture(String type) {
    return "{\"type\":\"image_url\",\"image_url\":{\"url\":\"" + type + DATA + "}";
  }

  private static String fate(Field field, ProviderProtocol kind, String model) {
    JsonNode sent;
    try {
      sent = sent(kind, model, field.options, field.messages);
    } catch (UnsupportedField _) {
      return "refused";
    }
    if (sent.equals(sent(kind, model, field.without, HI))) {
      return "left out";
    }
    var asked = (ObjectNode) Json.parse(field.options);
    field.messages.lines().forEach(line -> asked.withArray("messages").add(Json.parse(line)));
    return asked.properties().stream().allMatch(it -> it.getValue().equals(sent.get(it.getKey())))
        ? "unchanged"
        : "translated";
  }

  private static JsonNode sent(
      ProviderProtocol kind, String model, String options, String messages) {
    var talk =
        messages
            .lines()
            .map(line -> {
              var json = Json.parse(line);
              var text = json.path("content").asString("");
              return new Message(json.get("role").stringValue(), text, line);
            })
            .toArray(Message[]::new);
    var body = kind.requestBody(Requests.deployment(model), Requests.request(false, options, talk));
    return Json.parse(body.toString());
  }
}
