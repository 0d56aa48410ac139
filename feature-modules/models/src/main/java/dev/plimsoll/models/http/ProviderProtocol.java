package dev.plimsoll.models.http;

import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.provider.Deployment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The protocol of a kind of provider: how it is asked, and how its answers are read. */
public interface ProviderProtocol {
  /** The path for questions, below the base URL; may have a query. */
  String path(Deployment deployment, ModelRequest request);

  /** The headers with the secret and whatever else the kind requires. */
  Map<String, String> headers(Deployment deployment);

  /** The body of the request that asks a question. */
  ObjectNode requestBody(Deployment deployment, ModelRequest request);

  /**
   * Reads a whole answer.
   *
   * @param body the answer as it was received
   * @throws MalformedAnswer if it is not an answer
   */
  void read(JsonNode answer, String body, ResponseAccumulator accumulator);

  /**
   * Reads a piece of a streamed answer.
   *
   * @return the piece to be passed on; null if there is nothing for the caller
   */
  @Nullable Chunk read(ServerSentEvent event, ResponseAccumulator accumulator);

  /** Notes what an answer has used, which providers count of some that are an error, too. */
  void noteUsage(JsonNode answer, ResponseAccumulator accumulator);

  /** The error in a body; null if there is none. */
  @Nullable ProviderError error(JsonNode body);
}
