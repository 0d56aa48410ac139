package dev.plimsoll.gateway.batches;

import dev.plimsoll.access.Caller;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.batches.BatchFormat;
import dev.plimsoll.batches.api.BatchLine;
import dev.plimsoll.batches.api.InvalidBatchFile;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.gateway.openai.ChatRequest;
import dev.plimsoll.gateway.openai.InvalidRequest;
import dev.plimsoll.gateway.openai.Surrogates;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.JsonValues;
import dev.plimsoll.platform.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lines of a batch's file as OpenAI defines them: {@code custom_id}, {@code method}, {@code
 * url} and {@code body}. All are questions to one feature.
 */
final class BatchLines implements BatchFormat.LineReader {
  static final String URL = "/v1/chat/completions";
  private static final int MOST = 50_000;
  private static final int LONGEST_ID = 512;

  /** Of a line, of which words have some too: so many commas are in a million characters. */
  private static final int MOST_VALUES = 250_000;

  private final Caller caller;

  /** Half a hash of each, because fifty thousand long ids take too much memory. */
  private final Set<UUID> customIds = new HashSet<>();

  private int number;
  private @Nullable FeatureKey feature;

  BatchLines(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Optional<BatchLine> read(String line) {
    number++;
    return line.isBlank() ? Optional.empty() : Optional.of(question(line));
  }

  @Override
  public void end() {
    if (customIds.isEmpty()) {
      throw new InvalidBatchFile(1, null, "the file must contain at least one request.");
    }
  }

  private BatchLine question(String text) {
    if (customIds.size() == MOST) {
      throw wrong(null, "the file must contain at most " + MOST + " requests.");
    }
    var line = object(null, tree(text));
    check("method", "POST", line);
    check("url", URL, line);
    return new BatchLine(customId(line), ask(line));
  }

  private JsonNode tree(String text) {
    if (JsonValues.in(text) > MOST_VALUES) {
      throw wrong(null, "it must have at most " + MOST_VALUES + " values.");
    }
    try {
      return Json.parse(Surrogates.replaced(text));
    } catch (JacksonException e) {
      throw wrong(null, "it must be JSON.");
    }
  }

  private ObjectNode object(@Nullable String field, @Nullable JsonNode value) {
    if (value instanceof ObjectNode object) {
      return object;
    }
    var what = field == null ? "it" : "'" + field + "'";
    throw wrong(field, what + " must be a JSON object.");
  }

  private void check(String field, String expected, ObjectNode line) {
    if (!line.path(field).asString("").equals(expected)) {
      throw wrong(field, "'" + field + "' must be " + expected + ".");
    }
  }

  private String customId(ObjectNode line) {
    var given = line.path("custom_id");
    var id = given.isString() ? given.stringValue() : "";
    if (id.isEmpty() || id.length() > LONGEST_ID) {
      throw wrong("custom_id", "'custom_id' must be a text of 1 to " + LONGEST_ID + " characters.");
    }
    if (!customIds.add(halfHash(id))) {
      throw wrong("custom_id", "'custom_id' must be different in every line.");
    }
    return id;
  }

  private static UUID halfHash(String id) {
    var hash = ByteBuffer.wrap(Sha256.digest().digest(id.getBytes(StandardCharsets.UTF_8)));
    return new UUID(hash.getLong(), hash.getLong());
  }

  private Ask ask(ObjectNode line) {
    try {
      var request = ChatRequest.read(object("body", line.get("body")));
      if (request.stream()) {
        throw InvalidRequest.field(
            "stream",
            "'stream' must not be true, because the answers of a batch are not streamed.");
      }
      checkFeature(request);
      return new Ask(
          request.model(),
          request.user() == null ? caller : caller.onBehalfOf(request.user()),
          Channel.API,
          null,
          request.messages(),
          Map.of(),
          request.options(),
          false);
    } catch (InvalidRequest e) {
      var param = e.error().param();
      throw wrong(param == null ? "body" : "body." + param, e.error().message());
    }
  }

  private void checkFeature(ChatRequest request) {
    if (feature != null && !feature.equals(request.model())) {
      throw InvalidRequest.field(
          "model",
          "'model' must be the same in every line, because a batch asks only one feature.");
    }
    feature = request.model();
  }

  private InvalidBatchFile wrong(@Nullable String field, String expected) {
    return new InvalidBatchFile(number, field, expected);
  }
}
