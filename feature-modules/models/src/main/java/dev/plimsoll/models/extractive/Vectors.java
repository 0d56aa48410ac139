package dev.plimsoll.models.extractive;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.Embeddings;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.chat.UnsupportedField;
import dev.plimsoll.models.minilm.WordPieces;
import dev.plimsoll.platform.Json;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Vectors of texts by the embedding model in this process, in the OpenAI format. */
final class Vectors {
  private final Embeddings embeddings;
  private final WordPieces wordPieces;

  Vectors(Embeddings embeddings, WordPieces wordPieces) {
    this.embeddings = embeddings;
    this.wordPieces = wordPieces;
  }

  /**
   * The vectors of the option {@code input}.
   *
   * @throws UnsupportedField if that is neither a text nor a list of texts, or another size is
   *     requested
   */
  Answered of(ObjectNode options) {
    var texts = texts(options.path("input"));
    checkSize(options.path("dimensions"));
    var input = texts.stream().mapToLong(wordPieces::count).sum();
    var asBase64 = options.path("encoding_format").asString("float").equals("base64");
    var body = Json.object().put("object", "list").put("model", embeddings.model());
    var data = body.putArray("data");
    for (var text : texts) {
      var entry = data.addObject().put("object", "embedding").put("index", data.size() - 1);
      entry.set("embedding", told(embeddings.embed(text), asBase64));
    }
    body.putObject("usage").put("prompt_tokens", input).put("total_tokens", input);
    return new Answered(
        "", Json.write(body), embeddings.model(), "stop", false, Tokens.of(input, 0), false, 1);
  }

  private static List<String> texts(JsonNode input) {
    if (input.isString()) {
      return List.of(input.stringValue());
    }
    if (!input.isArray() || input.isEmpty() || !input.valueStream().allMatch(JsonNode::isString)) {
      throw new UnsupportedField(
          "input", "it must be a text or a list of texts for the built-in model.");
    }
    return input.valueStream().map(JsonNode::stringValue).toList();
  }

  private void checkSize(JsonNode dimensions) {
    if (dimensions.isNumber() && dimensions.intValue() != embeddings.dimensions()) {
      throw new UnsupportedField(
          "dimensions", "it must be " + embeddings.dimensions() + " for the built-in model.");
    }
  }

  private static JsonNode told(float[] vector, boolean asBase64) {
    if (!asBase64) {
      return Json.mapper().valueToTree(vector);
    }
    var bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(vector);
    return Json.mapper().valueToTree(Base64.getEncoder().encodeToString(bytes.array()));
  }
}
