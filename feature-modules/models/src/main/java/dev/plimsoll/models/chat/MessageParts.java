package dev.plimsoll.models.chat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parts of a message. */
public final class MessageParts {
  private static final Pattern DATA =
      Pattern.compile("data:([^;,]+)(?:;[^;,]*)*?;base64,(.*)", Pattern.DOTALL);

  private static final Pattern LINE_BREAKS = Pattern.compile("[\r\n]+");

  /** Media types of the formats in which callers send sounds. */
  private static final Map<String, String> SOUNDS =
      Map.of("wav", "audio/wav", "mp3", "audio/mp3", "flac", "audio/flac", "opus", "audio/opus");

  /** Media types of pictures by the endings of their names. */
  private static final Map<String, String> PICTURES =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "webp", "image/webp",
          "gif", "image/gif",
          "bmp", "image/bmp",
          "heic", "image/heic",
          "heif", "image/heif");

  private static final Pattern FILMS = Pattern.compile("(?:.*\\.)?(?:youtube|youtu)\\..*");

  private MessageParts() {}

  /** A piece of a message. */
  public sealed interface Part {
    /** The caller's mark that the prompt up to here is to be cached; null if there is none. */
    @Nullable JsonNode cacheControl();
  }

  /** A text that is not blank. */
  public record Text(String text, @Nullable JsonNode cacheControl) implements Part {}

  /**
   * A picture, sound or file.
   *
   * @param path of the part in the request
   * @param type the media type
   * @param base64 in one line, which encoders for mails break up
   */
  public record Data(String path, String type, String base64, @Nullable JsonNode cacheControl)
      implements Part {
    public Data {
      if (base64.indexOf('\n') >= 0) {
        base64 = LINE_BREAKS.matcher(base64).replaceAll("");
      }
    }
  }

  /** A picture by its URL. */
  public record Link(String url, @Nullable JsonNode cacheControl) implements Part {}

  /**
   * The parts of a list, without blank texts, which providers refuse.
   *
   * @param path of the list in the request
   * @throws UnsupportedField for a part that only OpenAI could understand
   */
  static List<Part> of(String path, JsonNode list) {
    var parts = new ArrayList<Part>();
    for (var i = 0; i < list.size(); i++) {
      add(path + "[" + i + "]", list.get(i), parts);
    }
    return parts;
  }

  private static void add(String path, JsonNode part, List<Part> parts) {
    if (!part.isObject()) {
      throw new UnsupportedField(path, "it must be an object with a type.");
    }
    var mark = part.get("cache_control");
    switch (part.path("type").asString("text")) {
      case "text", "refusal" -> {
        var text = part.path("text").asString(part.path("refusal").asString(""));
        if (!text.isBlank()) {
          parts.add(new Text(text, mark));
        }
      }
      case "image_url" -> parts.add(picture(path, part.path("image_url"), mark));
      case "file" -> parts.add(file(path, part.path("file"), mark));
      case "input_audio" -> parts.add(sound(path, part.path("input_audio"), mark));
      // Of models of Mistral, to which nobody else gives anything.
      case "thinking", "reference" -> {}
      default -> throw new UnsupportedField(path, "the model cannot be sent parts of this type.");
    }
  }

  /** Some callers send the URL itself instead of an object with it. */
  private static Part picture(String path, JsonNode given, @Nullable JsonNode mark) {
    var url = given.isString() ? given.stringValue() : given.path("url").asString("");
    var data = DATA.matcher(url);
    if (data.matches()) {
      return new Data(path, type(data.group(1)), data.group(2), mark);
    }
    if (!url.startsWith("http")) {
      throw new UnsupportedField(path, "the picture must be given by a URL or as base64 data.");
    }
    return new Link(url, mark);
  }

  /**
   * The media type of a picture by the ending of its address; null where that does not say that it
   * is one. YouTube has films alone.
   */
  public static @Nullable String pictureAt(String url) {
    try {
      var address = URI.create(url);
      var host = Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
      var path = Objects.requireNonNullElse(address.getPath(), "").toLowerCase(Locale.ROOT);
      return FILMS.matcher(host).matches()
          ? null
          : PICTURES.get(path.substring(path.lastIndexOf('.') + 1));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /** By its standard name. */
  private static String type(String given) {
    var type = given.toLowerCase(Locale.ROOT);
    return type.equals("image/jpg") ? "image/jpeg" : type;
  }

  private static Part file(String path, JsonNode given, @Nullable JsonNode mark) {
    var data = DATA.matcher(given.path("file_data").asString(""));
    if (data.matches()) {
      return new Data(path, type(data.group(1)), data.group(2), mark);
    }
    throw new UnsupportedField(path, "the file must be sent itself, as base64 in file_data.");
  }

  private static Part sound(String path, JsonNode given, @Nullable JsonNode mark) {
    var type = SOUNDS.get(given.path("format").asString(""));
    var data = given.path("data").asString("");
    if (type == null || data.isEmpty()) {
      throw new UnsupportedField(path, "the sound must be base64 data of a known format.");
    }
    return new Data(path, type, data, mark);
  }
}
