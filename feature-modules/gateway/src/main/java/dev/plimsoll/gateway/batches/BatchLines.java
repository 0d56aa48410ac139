package dev.plimsoll.gateway.batches;

import dev.plimsoll.access.Caller;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.batches.api.BatchLine;
import dev.plimsoll.batches.api.InvalidBatchFile;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.gateway.openai.ChatRequest;
import dev.plimsoll.gateway.openai.InvalidRequest;
import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lines of a batch's file as OpenAI defines them: {@code custom_id}, {@code method}, {@code
 * url} and {@code body}. All are questions to one feature.
 */
public final class BatchLines {
  static final String URL = "/v1/chat/completions";
  private static final int MOST = 50_000;
  private static final int LONGEST_ID = 512;

  private final Caller caller;
  private final List<BatchLine> lines = new ArrayList<>();
  private final Set<String> customIds = new HashSet<>();

  private BatchLines(Caller caller) {
    this.caller = caller;
  }

  /**
   * Reads a file.
   *
   * @throws InvalidBatchFile if a line is invalid, or there are none or too many
   */
  static List<BatchLine> read(String content, Caller caller) {
    var read = new BatchLines(caller);
    var number = 0;
    for (var line : (Iterable<String>) content.lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        read.add(number, line);
      }
    }
    if (read.lines.isEmpty()) {
      throw new InvalidBatchFile(1, null, "the file must contain at least one request.");
    }
    return read.lines;
  }

  private void add(int number, String text) {
    if (lines.size() == MOST) {
      throw new InvalidBatchFile(
          number, null, "the file must contain at most " + MOST + " requests.");
    }
    var line = object(number, null, tree(number, text));
    check(number, "method", "POST", line);
    check(number, "url", URL, line);
    lines.add(new BatchLine(customId(number, line), ask(number, line)));
  }

  private static JsonNode tree(int number, String text) {
    try {
      return Json.parse(text);
    } catch (JacksonException e) {
      throw new InvalidBatchFile(number, null, "it must be JSON.");
    }
  }

  private static ObjectNode object(int number, @Nullable String field, @Nullable JsonNode value) {
    if (value instanceof ObjectNode object) {
      return object;
    }
    var what = field == null ? "it" : "'" + field + "'";
    throw new InvalidBatchFile(number, field, what + " must be a JSON object.");
  }

  private static void check(int number, String field, String expected, ObjectNode line) {
    if (!line.path(field).asString("").equals(expected)) {
      throw new InvalidBatchFile(number, field, "'" + field + "' must be " + expected + ".");
    }
  }

  private String customId(int number, ObjectNode line) {
    var given = line.path("custom_id");
    var id = given.isString() ? given.stringValue() : "";
    if (id.isEmpty() || id.length() > LONGEST_ID) {
      throw new InvalidBatchFile(
          number, "custom_id", "'custom_id' must be a text of 1 to " + LONGEST_ID + " characters.");
    }
    if (!customIds.add(id)) {
      throw new InvalidBatchFile(
          number, "custom_id", "'custom_id' must be different in every line.");
    }
    return id;
  }

  private Ask ask(int number, ObjectNode line) {
    try {
      var request = ChatRequest.read(object(number, "body", line.get("body")));
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
      throw new InvalidBatchFile(
          number, param == null ? "body" : "body." + param, e.error().message());
    }
  }

  private void checkFeature(ChatRequest request) {
    if (!lines.isEmpty() && !lines.getFirst().ask().feature().equals(request.model())) {
      throw InvalidRequest.field(
          "model",
          "'model' must be the same in every line, because a batch asks only one feature.");
    }
  }
}
