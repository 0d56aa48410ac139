package dev.plimsoll.models.gemini;

import dev.plimsoll.domain.Message;
import dev.plimsoll.models.chat.ChatMessage;
import dev.plimsoll.models.chat.ChatMessage.Role;
import dev.plimsoll.models.chat.MessageParts;
import dev.plimsoll.models.chat.MessageParts.Data;
import dev.plimsoll.models.chat.MessageParts.Link;
import dev.plimsoll.models.chat.MessageParts.Part;
import dev.plimsoll.models.chat.MessageParts.Text;
import dev.plimsoll.models.chat.ToolCall;
import dev.plimsoll.models.chat.UnsupportedField;
import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The messages of a question in the Gemini API. */
final class GeminiContents {
  private static final String SVG = "image/svg+xml";

  /**
   * What Google accepts where a client has lost the signature of a call, which Gemini 3 wants back:
   * <a href="https://ai.google.dev/gemini-api/docs/thought-signatures">thought signatures</a>.
   */
  private static final String LOST_SIGNATURE = "skip_thought_signature_validator";

  private static final Pattern WANTS_SIGNATURES =
      Pattern.compile("gemini-([3-9]|[1-9][0-9]|.*latest)");

  /**
   * Models before Gemini 3 take words alone as the result of a function.
   *
   * @see <a href="https://ai.google.dev/gemini-api/docs/function-calling">Multimodal function
   *     responses</a>
   */
  private static final Pattern SHOWS_NO_RESULTS = Pattern.compile("gemini-[12]\\b");

  private GeminiContents() {}

  static void add(String model, List<Message> messages, ObjectNode question) {
    var contents = Json.mapper().createArrayNode();
    var system = Json.mapper().createArrayNode();
    var shown = new ArrayList<Part>();
    Role before = null;
    for (var message : ChatMessage.of(messages)) {
      if (message.role() != Role.TOOL) {
        show(shown, contents);
      }
      if (message.role() == Role.SYSTEM) {
        addParts(message, system);
        continue;
      }
      // As many results in one turn as there were calls.
      var parts =
          message.role() == Role.TOOL && before == Role.TOOL
              ? (ArrayNode) contents.get(contents.size() - 1).get("parts")
              : contents.addObject().put("role", speaker(message.role())).putArray("parts");
      if (message.role() == Role.TOOL) {
        addResult(message, parts);
        if (SHOWS_NO_RESULTS.matcher(model).find()) {
          shown.addAll(others(message));
        } else {
          addShown(message, parts);
        }
      } else {
        addParts(message, parts);
        message.calls().forEach(call -> addCall(call, parts));
        sign(model, parts);
      }
      before = message.role();
    }
    show(shown, contents);
    if (!system.isEmpty()) {
      question.putObject("systemInstruction").set("parts", system);
    }
    question.set("contents", contents);
  }

  private static String speaker(Role role) {
    return role == Role.ASSISTANT ? "model" : "user";
  }

  private static void addParts(ChatMessage message, ArrayNode parts) {
    message.parts().forEach(part -> add(part, parts));
  }

  private static void add(Part part, ArrayNode parts) {
    switch (part) {
      case Text text -> parts.addObject().put("text", text.text());
      case Data data -> addData(data, parts);
      case Link link -> addLink(link.url(), parts);
    }
  }

  private static void addLink(String url, ArrayNode parts) {
    var file = parts.addObject().putObject("fileData");
    var type = MessageParts.pictureAt(url);
    if (type != null) {
      file.put("mimeType", type);
    }
    file.put("fileUri", url);
  }

  private static void addData(Data data, ArrayNode parts) {
    if (data.type().equals(SVG)) {
      throw new UnsupportedField(data.path(), "the model does not take pictures of " + SVG + ".");
    }
    parts
        .addObject()
        .putObject("inlineData")
        .put("mimeType", data.type())
        .put("data", data.base64());
  }

  private static void addCall(ToolCall call, ArrayNode parts) {
    var part = parts.addObject();
    part.putObject("functionCall")
        .put("id", call.id())
        .put("name", GeminiNames.sent(call.name()))
        .set("args", call.input());
    var extra = call.extra();
    var signature = extra == null ? "" : extra.at("/google/thought_signature").asString("");
    if (!signature.isEmpty()) {
      part.put("thoughtSignature", signature);
    }
  }

  /** Of several calls at once, Gemini signs the first. */
  private static void sign(String model, ArrayNode parts) {
    var calls = parts.valueStream().filter(part -> part.has("functionCall")).toList();
    if (!calls.isEmpty()
        && calls.stream().noneMatch(part -> part.has("thoughtSignature"))
        && WANTS_SIGNATURES.matcher(model).find()) {
      ((ObjectNode) calls.getFirst()).put("thoughtSignature", LOST_SIGNATURE);
    }
  }

  private static void addResult(ChatMessage result, ArrayNode parts) {
    var answered = result.answered();
    var response =
        parts
            .addObject()
            .putObject("functionResponse")
            .put("id", answered == null ? "" : answered.id())
            .put("name", answered == null ? "" : GeminiNames.sent(answered.name()));
    var text =
        result.parts().stream()
            .filter(Text.class::isInstance)
            .map(part -> ((Text) part).text())
            .collect(Collectors.joining("\n"));
    response.putObject("response").put("result", text);
  }

  /** Pictures and files of a result, as Gemini takes them in it since version 3. */
  private static void addShown(ChatMessage result, ArrayNode parts) {
    var others = others(result);
    if (!others.isEmpty()) {
      var list =
          ((ObjectNode) parts.get(parts.size() - 1).get("functionResponse")).putArray("parts");
      others.forEach(part -> add(part, list));
    }
  }

  private static List<Part> others(ChatMessage message) {
    return message.parts().stream().filter(part -> !(part instanceof Text)).toList();
  }

  /** Has the user show what results show, behind all of them: their turn may have nothing else. */
  private static void show(List<Part> shown, ArrayNode contents) {
    if (!shown.isEmpty()) {
      var parts = contents.addObject().put("role", "user").putArray("parts");
      parts.addObject().put("text", ChatMessage.SHOWN_BY_TOOLS);
      shown.forEach(part -> add(part, parts));
      shown.clear();
    }
  }
}
