package dev.plimsoll.models.http;

import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The body of a provider's response: of the type and size that are promised, or malformed. */
final class Body {
  static final String JSON = "application/json";
  static final String EVENTS = "text/event-stream";

  /** In bytes; far above what a model writes, far below what hurts us. */
  static final int LONGEST_ANSWER = 10_000_000;

  /** Up to so many bytes are believed to come where they are announced. */
  private static final int USUAL_ANSWER = 64_000;

  private static final int LONGEST_ERROR = 64_000;

  private final HttpEntity entity;

  private Body(HttpEntity entity) {
    this.entity = entity;
  }

  static Body of(ClassicHttpResponse response) {
    var entity = response.getEntity();
    if (entity == null) {
      throw new MalformedAnswer("the body is empty");
    }
    return new Body(entity);
  }

  /** Whether it says that it is of this type. */
  boolean is(String type) {
    var given = entity.getContentType();
    return given != null && given.toLowerCase(Locale.ROOT).startsWith(type);
  }

  /** A body that says nothing of its type is taken for what was asked. */
  void mustBe(String type) {
    if (entity.getContentType() != null && !is(type)) {
      throw new MalformedAnswer("the body is " + entity.getContentType() + ", not " + type);
    }
  }

  InputStream stream() throws IOException {
    return entity.getContent();
  }

  byte[] bytes() throws IOException {
    var bytes = bytes(entity.getContent());
    if (bytes.length == 0) {
      throw new MalformedAnswer("the body is empty");
    }
    if (bytes.length > LONGEST_ANSWER) {
      throw new MalformedAnswer("the answer is longer than " + LONGEST_ANSWER + " bytes");
    }
    return bytes;
  }

  /** All bytes, up to one more than there may be; of a usual answer without a copy. */
  private byte[] bytes(InputStream content) throws IOException {
    var told = entity.getContentLength();
    if (told < 0 || told > USUAL_ANSWER) {
      return content.readNBytes(LONGEST_ANSWER + 1);
    }
    var bytes = new byte[(int) told];
    var count = content.readNBytes(bytes, 0, bytes.length);
    var isWhole = content.read() < 0 && count == bytes.length;
    return isWhole ? bytes : Arrays.copyOf(bytes, count);
  }

  static JsonNode json(byte[] bytes) {
    try {
      return Json.mapper().readTree(bytes);
    } catch (JacksonException e) {
      throw new MalformedAnswer("the body is no JSON: " + e.getOriginalMessage());
    }
  }

  /**
   * The JSON of a refusal; null where a provider, or what stands before it, sent something else.
   */
  static @Nullable JsonNode refusal(ClassicHttpResponse response) throws IOException {
    var entity = response.getEntity();
    if (entity == null) {
      return null;
    }
    try {
      return Json.mapper().readTree(entity.getContent().readNBytes(LONGEST_ERROR));
    } catch (JacksonException _) {
      return null;
    }
  }
}
