package dev.plimsoll.models.http;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.api.Grounding;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.Json;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Questions and the answers that a protocol reads, for tests of protocols. */
public final class Requests {
  private static final ModelKey KEY = new ModelKey("m");

  private Requests() {}

  public static Deployment deployment(String model) {
    return new Deployment(
        KEY, "p", "k", URI.create("http://localhost/v1"), model, "s3cret", Timeouts.DEFAULT);
  }

  public static ModelRequest request(boolean stream, String options, Message... messages) {
    var node = (ObjectNode) Json.parse(options);
    return new ModelRequest(KEY, List.of(messages), stream, node, Grounding.chat("Hi"));
  }

  /** What a whole body amounts to. */
  public static ModelOutcome whole(ProviderProtocol protocol, String body) {
    var accumulator =
        new ResponseAccumulator(
            deployment("asked"), request(false, "{}", Message.user("Hi")), Instant.EPOCH);
    protocol.read(Json.parse(body), body, accumulator);
    return accumulator.outcome();
  }

  public static ResponseAccumulator accumulator(ModelRequest request) {
    return new ResponseAccumulator(deployment("asked"), request, Instant.EPOCH);
  }

  /** What an answer amounts to so far. */
  public static ModelOutcome outcome(ResponseAccumulator accumulator) {
    return accumulator.outcome();
  }

  /** What the data of frames amount to. */
  public static ModelOutcome streamed(ProviderProtocol protocol, String... frames) {
    return streamed(protocol, request(true, "{}", Message.user("Hi there")), frames);
  }

  /** What the data of frames amount to as the answer to a request. */
  public static ModelOutcome streamed(
      ProviderProtocol protocol, ModelRequest request, String... frames) {
    var accumulator = accumulator(request);
    for (var data : frames) {
      protocol.read(new ServerSentEvent("message", data), accumulator);
    }
    return accumulator.outcome();
  }
}
