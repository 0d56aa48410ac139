package dev.plimsoll.models.tokens;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Tokens.Audio;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.models.chat.MessageParts;
import dev.plimsoll.platform.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Upper bounds of the input tokens of a request, because a guess could overspend a budget. Text is
 * counted by the model's own tokenizer where that is public, and otherwise by its bytes; pictures,
 * sounds and files count as the most that the provider can make of them. What may be sound is told
 * apart, because it may cost more.
 */
public final class InputTokens {
  private static final int AROUND_A_MESSAGE = 8;

  /** The options that a model reads; all others are read by its server. */
  static final Set<String> READ =
      Set.of(
          "chat_template_kwargs",
          "functions",
          "generationConfig",
          "input",
          "prediction",
          "response_format",
          "tools");

  /** Parts that are read as text. */
  private static final Set<String> TEXTS =
      Set.of("", "output_text", "input_text", "reasoning", "refusal", "text", "thinking");

  /** What such a part may have; servers take some others for films, whatever its type says. */
  private static final Set<String> OF_TEXTS =
      Set.of(
          "annotations",
          "cache_control",
          "id",
          "prompt_cache_breakpoint",
          "reasoning",
          "refusal",
          "signature",
          "summary",
          "text",
          "thinking",
          "type");

  /** What parts may have beside what their type is named for. */
  private static final Set<String> OF_ANY =
      Set.of("cache_control", "prompt_cache_breakpoint", "type");

  private static final Pattern MAY_SOUND =
      Pattern.compile("input_audio|data:(?:audio|video)/", Pattern.CASE_INSENSITIVE);

  private final String kind;
  private final String model;
  private final Tokenizer tokenizer;

  private InputTokens(Model model) {
    kind = model.provider().kind();
    this.model = model.name();
    tokenizer = Tokenizer.of(model.name());
  }

  /** A bound that is quick to find and may be several times the truth; pictures count as bytes. */
  public static Tokens roughly(List<Message> messages, ObjectNode options) {
    var tokens = Tokens.of(bytes(options.toString()), 0);
    for (var message : messages) {
      var raw = message.raw();
      var most = bytes(Objects.requireNonNullElse(raw, message.text())) + AROUND_A_MESSAGE;
      tokens = tokens.plus(raw != null && MAY_SOUND.matcher(raw).find() ? sound(most) : text(most));
    }
    return tokens;
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static Tokens text(long most) {
    return Tokens.of(most, 0);
  }

  private static Tokens sound(long most) {
    return Tokens.of(most, 0).with(new Audio(most, 0, 0));
  }

  /** The bound for a model. */
  public static Tokens bound(Model model, List<Message> messages, ObjectNode options) {
    var counting = new InputTokens(model);
    var tokens = Tokens.NONE;
    for (var field : options.properties()) {
      if (READ.contains(field.getKey())) {
        tokens = tokens.plus(text(counting.tokenizer.count(field.getValue().toString())));
      }
    }
    for (var message : messages) {
      tokens = tokens.plus(counting.of(message)).plus(text(AROUND_A_MESSAGE));
    }
    return tokens;
  }

  private Tokens of(Message message) {
    var raw = message.raw();
    if (raw == null) {
      return text(tokenizer.count(message.text()));
    }
    var tokens = Tokens.NONE;
    for (var field : Json.parse(raw).properties()) {
      if (field.getKey().equals("content") && field.getValue().isArray()) {
        for (var part : field.getValue()) {
          tokens = tokens.plus(of(part));
        }
      } else {
        tokens = tokens.plus(said(field.getValue()));
      }
    }
    return tokens;
  }

  private Tokens of(JsonNode part) {
    var type = part.path("type").asString("");
    if (TEXTS.contains(type) && OF_TEXTS.containsAll(part.propertyNames())) {
      return said(part);
    }
    // Of some servers, such as a film by its address.
    if (!hasOnly(type, part)) {
      return sound(Media.MOST);
    }
    return switch (type) {
      case "image_url" -> picture(part.path(type));
      case "input_audio" -> sound(part.path(type));
      case "file" -> file(part.path(type).path("file_data").asString(""));
      default -> sound(Media.MOST);
    };
  }

  /** Some servers take a part for what a further field of it says, whatever its type is. */
  private static boolean hasOnly(String field, JsonNode part) {
    return part.properties().stream()
        .allMatch(each -> each.getKey().equals(field) || OF_ANY.contains(each.getKey()));
  }

  /** Whatever it is called, the provider goes by its media type, or by what is at its address. */
  private Tokens picture(JsonNode given) {
    var url = given.isString() ? given.stringValue() : given.path("url").asString("");
    if (isOf("image", url)) {
      return text(Media.picture(kind, model));
    }
    if (url.regionMatches(true, 0, "data:", 0, 5)) {
      return file(url);
    }
    var isPicture = !kind.equals("gemini") || MessageParts.pictureAt(url) != null;
    return isPicture ? text(Media.picture(kind, model)) : sound(Media.MOST);
  }

  /** Gemini goes by the format that is named; other servers find out by themselves. */
  private Tokens sound(JsonNode given) {
    var data = given.path("data").asString("");
    var isOfSamples = kind.equals("gemini") && given.path("format").asString("").equals("pcm16");
    return sound(isOfSamples ? Sound.ofSamples(data) : Sound.tokens(data));
  }

  private Tokens file(String data) {
    var base64 = data.substring(data.indexOf(',') + 1);
    if (isOf("audio", data)) {
      return sound(Sound.tokens(base64));
    }
    if (isOf("video", data)) {
      return sound(Media.MOST);
    }
    if (isOf("image", data)) {
      return text(Media.picture(kind, model));
    }
    var bytes = decoded(base64);
    return text(
        isOf("text", data) && bytes != null
            ? bytes.length
            : Media.file(kind, model, bytes == null ? new byte[0] : bytes));
  }

  /** Whether a data URL has a media type of this sort. */
  private static boolean isOf(String sort, String data) {
    var begin = "data:" + sort + "/";
    return data.regionMatches(true, 0, begin, 0, begin.length());
  }

  private Tokens said(JsonNode said) {
    return text(tokenizer.count(said.isString() ? said.stringValue() : said.toString()));
  }

  private static byte @Nullable [] decoded(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
