package dev.plimsoll.models.tokens;

import dev.plimsoll.domain.Message;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.platform.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Upper bounds of the input tokens of a request, because a guess could overspend a budget. Text is
 * counted by the model's own tokenizer where that is public, and otherwise by its bytes; pictures,
 * sounds and files count as the most that the provider can make of them.
 */
public final class InputTokens {
  private static final int AROUND_A_MESSAGE = 8;

  /** The options that a model reads; all others are read by its server. */
  private static final Set<String> READ =
      Set.of("tools", "functions", "response_format", "prediction", "input");

  private final String kind;
  private final String model;
  private final Tokenizer tokenizer;

  private InputTokens(Model model) {
    kind = model.provider().kind();
    this.model = model.name();
    tokenizer = Tokenizer.of(model.name());
  }

  /** A bound that is quick to find and may be several times the truth; pictures count as bytes. */
  public static long roughly(List<Message> messages, ObjectNode options) {
    var tokens = bytes(options.toString());
    for (var message : messages) {
      tokens += bytes(Objects.requireNonNullElse(message.raw(), message.text())) + AROUND_A_MESSAGE;
    }
    return tokens;
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The bound for a model. */
  public static long bound(Model model, List<Message> messages, ObjectNode options) {
    var counting = new InputTokens(model);
    var tokens = 0L;
    for (var field : options.properties()) {
      if (READ.contains(field.getKey())) {
        tokens += counting.tokenizer.count(field.getValue().toString());
      }
    }
    for (var message : messages) {
      tokens += counting.of(message) + AROUND_A_MESSAGE;
    }
    return tokens;
  }

  private long of(Message message) {
    var raw = message.raw();
    if (raw == null) {
      return tokenizer.count(message.text());
    }
    var tokens = 0L;
    for (var field : Json.parse(raw).properties()) {
      if (field.getKey().equals("content") && field.getValue().isArray()) {
        for (var part : field.getValue()) {
          tokens += of(part);
        }
      } else {
        tokens += text(field.getValue());
      }
    }
    return tokens;
  }

  private long of(JsonNode part) {
    return switch (part.path("type").asString("")) {
      case "image_url", "image", "input_image" -> Media.picture(kind, model);
      case "input_audio" -> Media.sound(part.at("/input_audio/data").asString(""));
      case "file", "input_file", "document" -> Media.file(kind, model, data(part));
      default -> text(part);
    };
  }

  private long text(JsonNode said) {
    return tokenizer.count(said.isString() ? said.stringValue() : said.toString());
  }

  private static byte[] data(JsonNode part) {
    var data = part.at("/file/file_data").asString("");
    var bytes = decoded(data.substring(data.indexOf(',') + 1));
    return bytes == null ? new byte[0] : bytes;
  }

  private static byte @Nullable [] decoded(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
