package dev.plimsoll.models.http;

import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.provider.Deployment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The language of a kind of provider: how it is asked, and how its answers are read. */
public interface ProviderProtocol {
  /** Where the question is posted to, below the base URL; may carry a query. */
  String path(Deployment deployment, ModelRequest request);

  /** The headers that carry the secret and whatever else the kind asks for. */
  Map<String, String> headers(Deployment deployment);

  ObjectNode question(Deployment deployment, ModelRequest request);

  /**
   * Reads a whole answer.
   *
   * @param body the answer as it came
   * @throws MalformedAnswer when it is none
   */
  void read(JsonNode answer, String body, ResponseAccumulator accumulator);

  /**
   * Reads a piece of a streamed answer.
   *
   * @return what is to be handed on; null where it is nothing for the caller
   */
  @Nullable Chunk read(ServerSentEvent event, ResponseAccumulator accumulator);

  /** The error that a body tells; null where it tells none. */
  @Nullable ProviderError error(JsonNode body);
}
