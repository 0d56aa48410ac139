package dev.plimsoll.gateway.openai;

import dev.plimsoll.domain.Message;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of {@code POST /v1/embeddings}. The input goes to the model unchanged, as one of the
 * options. It is also the message, which is checked, priced and stored.
 */
final class EmbeddingRequest {
  static final String INPUT = "input";

  private EmbeddingRequest() {}

  /**
   * Reads a body.
   *
   * @throws InvalidRequest if a field is missing or wrong; it names the field
   */
  static ChatRequest read(byte[] body) {
    var tree = ChatRequest.tree(body);
    var model = ChatRequest.model(tree);
    var input = input(tree);
    if (input.isBlank()) {
      throw InvalidRequest.field(INPUT, "'input' must have a text to embed, but is empty.");
    }
    var messages = List.of(Message.user(input));
    var user = ChatRequest.user(tree);
    tree.remove("model");
    return new ChatRequest(model, messages, false, false, user, tree);
  }

  /** The texts, one on each line; tokens stay as they are. */
  private static String input(ObjectNode tree) {
    var input = tree.path(INPUT);
    if (input.isString()) {
      return input.stringValue();
    }
    if (!input.isArray() || input.isEmpty()) {
      throw InvalidRequest.field(INPUT, "'input' must be a text, or a list of texts or tokens.");
    }
    return input.valueStream().map(EmbeddingRequest::text).collect(Collectors.joining("\n"));
  }

  private static String text(JsonNode item) {
    return item.isString() ? item.stringValue() : item.toString();
  }
}
