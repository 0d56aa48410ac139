package dev.plimsoll.models.http;

import dev.plimsoll.domain.Message;
import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parts of a message in the OpenAI format, for providers with another format. */
public final class MessageParts {
  private static final Pattern DATA = Pattern.compile("data:([^;,]+);base64,(.*)", Pattern.DOTALL);

  private MessageParts() {}

  /** A piece of a message. */
  public sealed interface Part {
    /** The caller's mark that the prompt up to here is to be cached; null if there is none. */
    @Nullable JsonNode cacheControl();
  }

  /** A text. */
  public record Text(String text, @Nullable JsonNode cacheControl) implements Part {}

  /** A picture or file, with its media type. */
  public record Data(String type, String base64, @Nullable JsonNode cacheControl) implements Part {}

  /** A picture or file by its URL. */
  public record Link(String url, @Nullable JsonNode cacheControl) implements Part {}

  public static List<Part> of(Message message) {
    var raw = message.raw() == null ? null : Json.parse(message.raw());
    var own = raw == null ? null : raw.get("cache_control");
    if (raw == null || !raw.path("content").isArray()) {
      return List.of(new Text(message.text(), own));
    }
    var parts = new ArrayList<Part>();
    for (var part : raw.path("content")) {
      add(part, parts);
    }
    return parts;
  }

  /** Parts that are neither text nor files are left out. */
  private static void add(JsonNode part, List<Part> parts) {
    var mark = part.get("cache_control");
    if (part.path("text").isString()) {
      parts.add(new Text(part.path("text").stringValue(), mark));
      return;
    }
    var url = part.path("image_url").path("url").asString("");
    var data = DATA.matcher(url);
    if (data.matches()) {
      parts.add(new Data(data.group(1), data.group(2), mark));
    } else if (!url.isEmpty()) {
      parts.add(new Link(url, mark));
    }
  }
}
