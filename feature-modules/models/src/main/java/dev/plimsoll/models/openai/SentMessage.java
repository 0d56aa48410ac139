package dev.plimsoll.models.openai;

import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sha256;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message as a server of the OpenAI format takes it. A conversation that began with another
 * provider has ids and fields that OpenAI refuses, and is to go on all the same.
 */
final class SentMessage {
  private static final int LONGEST_ID = 40;
  private static final int HASHED = 32;
  private static final String EXTRA = "extra_content";
  private static final String CALLS = "tool_calls";

  /** What OpenAI knows of a message and of a call of a tool; it refuses all else. */
  private static final Set<String> OF_MESSAGE =
      Set.of("role", "content", "name", "refusal", "audio", CALLS, "tool_call_id", "function_call");

  /** What is never changed in a message. */
  private static final Set<String> PLAIN = Set.of("role", "content", "name");

  /** What Claude knows of a part. */
  static final String MARK = "cache_control";

  private static final Set<String> OF_FUNCTION = Set.of("name", "arguments");
  private static final Set<String> OF_CALL = Set.of("id", "type", "function", "custom");

  private SentMessage() {}

  /**
   * The message for the server at this address.
   *
   * @param url null for a server that has none, which is not OpenAI's
   */
  static String of(String message, @Nullable URI url) {
    if (isPlain(message) || !(Json.parse(message) instanceof ObjectNode tree)) {
      return message;
    }
    var before = tree.deepCopy();
    leaveOutNulls(tree);
    shorten(tree, "tool_call_id");
    for (var call : tree.path(CALLS)) {
      if (call instanceof ObjectNode object) {
        shorten(object, "id");
        object.remove("index");
        if (!Host.isOf(url, "googleapis.com")) {
          object.remove(EXTRA);
        }
      }
    }
    if (isForOpenAi(url)) {
      tree.retain(OF_MESSAGE);
      if (tree.path(CALLS).isArray() && tree.path(CALLS).isEmpty()) {
        tree.remove(CALLS);
      }
      for (var call : tree.path(CALLS)) {
        keep(call, OF_CALL);
        keep(call.path("function"), OF_FUNCTION);
      }
      tree.path("content").forEach(part -> remove(part, MARK));
    }
    return tree.equals(before) ? message : tree.toString();
  }

  /**
   * Whether a message has nothing to be changed, as most have. Those with pictures are long, and
   * are not taken apart for it.
   */
  private static boolean isPlain(String message) {
    try (var parser = Json.mapper().createParser(message)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        var isOfMessage = parser.streamReadContext().getNestingDepth() == 1;
        var isPlain =
            switch (token) {
              case PROPERTY_NAME ->
                  isOfMessage
                      ? PLAIN.contains(parser.currentName())
                      : !parser.currentName().equals(MARK);
              case VALUE_NULL -> !isOfMessage;
              default -> true;
            };
        if (!isPlain) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Whether the server at this address is OpenAI's own, or Azure's with its models. What Azure has
   * of other makers in its Model Inference API is below {@code /models}.
   *
   * @see <a href="https://learn.microsoft.com/azure/ai-foundry/foundry-models/concepts/endpoints">
   *     Endpoints</a>
   */
  static boolean isForOpenAi(@Nullable URI url) {
    return Host.isOf(url, "openai.com")
        || Host.isOf(url, "openai.azure.com")
        || (url != null && isOfFoundry(url) && url.getPath().startsWith("/openai/"));
  }

  private static boolean isOfFoundry(URI url) {
    return Host.isOf(url, "services.ai.azure.com") || Host.isOf(url, "cognitiveservices.azure.com");
  }

  /** Serializers of some languages write what is not there as null. */
  static void leaveOutNulls(ObjectNode message) {
    message
        .properties()
        .removeIf(field -> field.getValue().isNull() && !field.getKey().equals("content"));
  }

  static void keep(JsonNode node, Set<String> fields) {
    if (node instanceof ObjectNode object) {
      object.retain(fields);
    }
  }

  static void remove(JsonNode node, String field) {
    if (node instanceof ObjectNode object) {
      object.remove(field);
    }
  }

  /** The same for the same id, so that a call and its result still belong together. */
  private static void shorten(ObjectNode holder, String field) {
    var id = holder.path(field).asString("");
    if (id.length() > LONGEST_ID) {
      holder.put(field, "call_" + Sha256.hex(id).substring(0, HASHED));
    }
  }
}
