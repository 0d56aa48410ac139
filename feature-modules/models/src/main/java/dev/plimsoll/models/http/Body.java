package dev.plimsoll.models.http;

import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.JsonValues;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The body of a provider's response, checked for its type and size. */
final class Body {
  static final String JSON = "application/json";
  static final String EVENTS = "text/event-stream";

  private static final int PART_OF_HEAP = 200;

  /**
   * In bytes; far more than a model writes, and what is made of it fits into the heap many times.
   */
  static final int LONGEST_ANSWER =
      Math.clamp(Runtime.getRuntime().maxMemory() / PART_OF_HEAP, 2_000_000, 10_000_000);

  private static final int VECTORS_PART_OF_HEAP = 32;

  /** In bytes; OpenAI answers a request with up to 2,048 vectors, each of 6 to 60 kB. */
  static final int MOST_VECTORS =
      Math.clamp(Runtime.getRuntime().maxMemory() / VECTORS_PART_OF_HEAP, 8_000_000, 64_000_000);

  /** A declared length up to this many bytes is trusted enough to allocate it at once. */
  static final int USUAL_ANSWER = 64_000;

  private static final int LONGEST_ERROR = 64_000;

  private static final long MOST_VALUES = 250_000;

  /** A part of what an object of Java takes, as the memory for answers is a part of the heap. */
  private static final int BYTES_OF_VALUE = 32;

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

  /** Whether its declared type is this one. */
  boolean is(String type) {
    var given = entity.getContentType();
    return given != null && given.toLowerCase(Locale.ROOT).startsWith(type);
  }

  /** A body without a type is taken to be of the requested one. */
  void mustBe(String type) {
    if (entity.getContentType() != null && !is(type)) {
      throw new MalformedAnswer("the body is " + entity.getContentType() + ", not " + type);
    }
  }

  InputStream stream() throws IOException {
    return unpacked(entity);
  }

  /** Some providers, or proxies before them, compress although nobody asked for it. */
  private static InputStream unpacked(HttpEntity entity) throws IOException {
    var packed = isPacked(entity) ? entity.getContentEncoding() : "";
    return switch (packed.toLowerCase(Locale.ROOT)) {
      case "" -> entity.getContent();
      case "gzip", "x-gzip" -> new GZIPInputStream(entity.getContent());
      default -> throw new MalformedAnswer("the body is compressed as " + packed);
    };
  }

  private static boolean isPacked(HttpEntity entity) {
    var encoding = entity.getContentEncoding();
    return encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity");
  }

  /**
   * All of it.
   *
   * @param most how many bytes it may have
   * @param room is told of what comes beyond a usual answer
   */
  byte[] bytes(int most, ChunkSink room) throws IOException {
    var bytes = bytes(unpacked(entity), most, room);
    if (bytes.length == 0) {
      throw new MalformedAnswer("the body is empty");
    }
    if (bytes.length > most) {
      throw new AnswerTooLarge(most);
    }
    return bytes;
  }

  /** All bytes, up to one more than there may be; of a usual answer without a copy. */
  private byte[] bytes(InputStream content, int most, ChunkSink room) throws IOException {
    var told = entity.getContentLength();
    if (told < 0 || told > USUAL_ANSWER || isPacked(entity)) {
      return large(content, most, room);
    }
    var bytes = new byte[(int) told];
    var count = content.readNBytes(bytes, 0, bytes.length);
    var isWhole = content.read() < 0 && count == bytes.length;
    return isWhole ? bytes : Arrays.copyOf(bytes, count);
  }

  /**
   * All bytes of what may be a large answer, for which there is room before it comes: several that
   * each have a part of it would wait for one another.
   */
  private byte[] large(InputStream content, int most, ChunkSink room) throws IOException {
    var beginning = content.readNBytes(USUAL_ANSWER);
    if (beginning.length < USUAL_ANSWER) {
      return beginning;
    }
    var told = isPacked(entity) ? -1 : entity.getContentLength();
    var expected = told < 0 ? most : (int) Math.min(told, most);
    room.makeRoom(expected);
    var unused = expected;
    try {
      var all = new ByteArrayOutputStream();
      all.write(beginning);
      while (all.size() <= most) {
        var next = content.readNBytes(USUAL_ANSWER);
        all.write(next);
        if (next.length < USUAL_ANSWER) {
          break;
        }
      }
      unused -= Math.min(all.size(), expected);
      return all.toByteArray();
    } finally {
      room.freeRoom(unused);
    }
  }

  /**
   * The JSON of an answer.
   *
   * @param room is asked for what its values take beyond their text, while it is read
   * @throws AnswerTooLarge if it has too many values
   */
  static JsonNode json(byte[] bytes, ChunkSink room) {
    var more = bytes.length > USUAL_ANSWER ? memory(JsonValues.in(bytes)) : 0;
    room.makeRoom(more);
    try {
      return Json.mapper().readTree(bytes);
    } catch (JacksonException e) {
      throw notJson(e);
    } finally {
      room.freeRoom(more);
    }
  }

  /**
   * What so many values take beyond their text, in bytes.
   *
   * @throws AnswerTooLarge if they are too many
   */
  static int memory(long values) {
    if (values > MOST_VALUES) {
      throw new AnswerTooLarge(MOST_VALUES + " values");
    }
    return (int) values * BYTES_OF_VALUE;
  }

  /** The JSON of an answer without its vectors, and without anything else that is long. */
  static JsonNode withoutVectors(byte[] bytes) {
    var all = Json.object();
    try (var parser = Json.mapper().createParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedAnswer("the body is no JSON object");
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        var name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("data")) {
          all.set(name, namesOfEach(parser));
        } else {
          addIfShort(name, bytes, parser, all);
        }
      }
      return all;
    } catch (JacksonException e) {
      throw notJson(e);
    }
  }

  /** An array whose first object has the same names, and no values. */
  private static ArrayNode namesOfEach(JsonParser parser) {
    var each = Json.mapper().createArrayNode();
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      var first = each.isEmpty() ? each.addObject() : Json.object();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        first.putNull(parser.currentName());
        parser.nextToken();
        parser.skipChildren();
      }
    }
    return each;
  }

  private static void addIfShort(String name, byte[] bytes, JsonParser parser, ObjectNode all) {
    var from = (int) parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    parser.finishToken();
    var length = (int) parser.currentLocation().getByteOffset() - from;
    if (length <= USUAL_ANSWER) {
      all.set(name, Json.mapper().readTree(bytes, from, length));
    }
  }

  private static MalformedAnswer notJson(JacksonException e) {
    return new MalformedAnswer("the body is not JSON: " + e.getOriginalMessage());
  }

  /** The JSON of an error; null if the provider, or a proxy before it, sent something else. */
  static @Nullable JsonNode refusal(ClassicHttpResponse response) throws IOException {
    var entity = response.getEntity();
    if (entity == null) {
      return null;
    }
    try {
      return Json.mapper().readTree(unpacked(entity).readNBytes(LONGEST_ERROR));
    } catch (JacksonException | MalformedAnswer _) {
      return null;
    }
  }
}
