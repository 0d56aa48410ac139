package dev.plimsoll.gateway.openai;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of {@code POST /v1/chat/completions}.
 *
 * @param model the key of a feature
 * @param user the end user on whose behalf the application asks
 * @param includeUsage whether a stream ends with a frame of usage
 * @param options all other fields, which the provider gets as far as they are allowed
 */
public record ChatRequest(
    FeatureKey model,
    List<Message> messages,
    boolean stream,
    boolean includeUsage,
    @Nullable UserId user,
    ObjectNode options) {
  private static final Set<String> ROLES =
      Set.of("system", "developer", "user", "assistant", "tool", "function");
  private static final Set<String> PLAIN = Set.of("role", "content");

  /** Numbers are passed on with all their digits. */
  private static final ObjectReader EXACT =
      Json.mapper()
          .reader()
          .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

  /** In characters: tools and schemas need a tenth, and all checks read them. */
  private static final int MOST_OPTIONS = 1_000_000;

  /** The fields that set how much is requested, with their upper limits. */
  private static final Map<String, Integer> COUNTS =
      Map.of("max_tokens", 1_000_000, "max_completion_tokens", 1_000_000, "n", 128);

  /**
   * Reads a body.
   *
   * @throws InvalidRequest if a field is missing or wrong; it names the field
   */
  public static ChatRequest read(byte[] body) {
    return read(tree(body));
  }

  /** Reads a parsed body, and removes the fields that it reads from it. */
  public static ChatRequest read(ObjectNode tree) {
    var model = model(tree);
    var messages = messages(tree);
    var stream = bool("stream", tree.get("stream"));
    var includeUsage = includeUsage(tree);
    var user = user(tree);
    COUNTS.forEach((field, most) -> checkCount(tree, field, most));
    tree.remove(List.of("model", "messages", "stream", "stream_options"));
    if (roomIn(tree, MOST_OPTIONS) < 0) {
      var why = "The fields beside 'messages' may have one million characters together.";
      throw InvalidRequest.field(null, why);
    }
    return new ChatRequest(model, messages, stream, includeUsage, user, tree);
  }

  /** How much room JSON leaves of so many characters; negative if it is longer. */
  private static int roomIn(JsonNode json, int most) {
    if (!json.isContainer()) {
      return most - json.asString("").length() - 1;
    }
    var room = most;
    if (json.isArray()) {
      for (var element : json) {
        room = roomIn(element, room);
      }
      return room;
    }
    for (var field : json.properties()) {
      room = roomIn(field.getValue(), room - field.getKey().length());
    }
    return room;
  }

  /** The name of the field with what is asked: that of texts to be embedded is another. */
  String asked() {
    return options.has(EmbeddingRequest.INPUT) ? EmbeddingRequest.INPUT : "messages";
  }

  public static ObjectNode tree(byte[] body) {
    try {
      if (EXACT.readTree(Surrogates.replaced(text(body))) instanceof ObjectNode object) {
        return object;
      }
      throw InvalidRequest.field(null, "The body must be a JSON object.");
    } catch (CharacterCodingException e) {
      throw InvalidRequest.field(null, "The body must be in UTF-8.");
    } catch (JacksonException e) {
      var at = e.getLocation();
      var where =
          at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
      throw InvalidRequest.field(null, "The body must be JSON, but is not" + where + ".");
    }
  }

  private static String text(byte[] body) throws CharacterCodingException {
    var text = new String(body, StandardCharsets.UTF_8);
    // A decoder that refuses what is no UTF-8 takes three times the room: only where that may be.
    return text.indexOf('\uFFFD') < 0
        ? text
        : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
  }

  static FeatureKey model(ObjectNode tree) {
    var model = tree.get("model");
    if (model == null || !model.isString()) {
      throw InvalidRequest.field("model", "'model' must be the key of an AI feature.");
    }
    try {
      return new FeatureKey(model.stringValue());
    } catch (IllegalArgumentException e) {
      throw new InvalidRequest(WireError.unknownFeature(model.stringValue()));
    }
  }

  private static List<Message> messages(ObjectNode tree) {
    var given = tree.get("messages");
    if (given == null || !given.isArray() || given.isEmpty()) {
      throw InvalidRequest.field("messages", "'messages' must be a list of at least one message.");
    }
    var messages = new ArrayList<Message>(given.size());
    for (var i = 0; i < given.size(); i++) {
      messages.add(message("messages[" + i + "]", given.get(i)));
    }
    return messages;
  }

  private static Message message(String path, JsonNode given) {
    if (!(given instanceof ObjectNode message)) {
      throw InvalidRequest.field(path, "'" + path + "' must be an object.");
    }
    var role = message.get("role");
    if (role == null || !role.isString() || !ROLES.contains(role.stringValue())) {
      var field = path + ".role";
      throw InvalidRequest.field(field, "'" + field + "' must be one of " + sorted() + ".");
    }
    var plain = PLAIN.containsAll(message.propertyNames()) && isText(message.get("content"));
    var text = text(path + ".content", message.get("content"));
    return new Message(role.stringValue(), text, plain ? null : message.toString());
  }

  private static boolean isText(@Nullable JsonNode content) {
    return content != null && content.isString();
  }

  /** The text of a message; if it has parts, that of its text parts. */
  private static String text(String path, @Nullable JsonNode content) {
    if (content == null || content.isNull()) {
      return "";
    }
    if (content.isString()) {
      return content.stringValue();
    }
    if (content.isArray()) {
      return content
          .valueStream()
          .map(part -> part.path("text").asString(""))
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining("\n"));
    }
    throw InvalidRequest.field(path, "'" + path + "' must be a text or a list of parts.");
  }

  private static boolean includeUsage(ObjectNode tree) {
    var options = tree.get("stream_options");
    if (options == null || options.isNull()) {
      return false;
    }
    if (!options.isObject()) {
      throw InvalidRequest.field("stream_options", "'stream_options' must be an object.");
    }
    return bool("stream_options.include_usage", options.get("include_usage"));
  }

  private static boolean bool(String field, @Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return false;
    }
    if (!value.isBoolean()) {
      throw InvalidRequest.field(field, "'" + field + "' must be true or false.");
    }
    return value.booleanValue();
  }

  private static void checkCount(ObjectNode tree, String field, int most) {
    var count = tree.path(field);
    var isGiven = !count.isMissingNode() && !count.isNull();
    if (isGiven && (!count.isInt() || count.intValue() < 1 || count.intValue() > most)) {
      throw InvalidRequest.field(
          field, "'" + field + "' must be a whole number from 1 to " + most + ".");
    }
  }

  /** The end user; OpenAI's newer name for it is {@code safety_identifier}. */
  static @Nullable UserId user(ObjectNode tree) {
    var field = tree.hasNonNull("user") ? "user" : "safety_identifier";
    var user = tree.path(field);
    if (user.isMissingNode() || user.isNull()) {
      return null;
    }
    try {
      return UserId.given(user.isString() ? user.stringValue() : "");
    } catch (IllegalArgumentException e) {
      throw InvalidRequest.field(field, "'" + field + "' must be a text of 1 to 128 characters.");
    }
  }

  private static String sorted() {
    return ROLES.stream().sorted().collect(Collectors.joining(", "));
  }
}
