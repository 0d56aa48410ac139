package dev.plimsoll.models.http;

import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.provider.Deployment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads answers from the results of a batch. */
public final class BatchAnswerReader {
  private final ProviderProtocol protocol;
  private final ResponseAccumulator accumulator;

  public BatchAnswerReader(ProviderProtocol protocol, Deployment deployment, ModelRequest request) {
    this.protocol = protocol;
    accumulator = new ResponseAccumulator(deployment, request, Instant.EPOCH);
  }

  /** The outcome if this is the whole answer. */
  public ModelOutcome whole(JsonNode body) {
    try {
      protocol.read(body, body.toString(), accumulator);
      return accumulator.outcome();
    } catch (MalformedAnswer e) {
      return accumulator.broken(FailureKind.MALFORMED, e.detail());
    }
  }

  /**
   * The outcome if the provider reports this error instead.
   *
   * @param status the HTTP status that a single call would have had; null if there is none
   */
  public ModelOutcome refused(JsonNode body, @Nullable Integer status) {
    var error = protocol.error(body);
    if (error == null) {
      var kind = status == null ? FailureKind.UNAVAILABLE : ProviderError.kindOf(status);
      return accumulator.failed(kind, "the provider gave no reason", status, null, null);
    }
    var kind = status == null ? error.kind() : error.kindIn(status);
    var stands = status == null ? null : Integer.valueOf(error.statusIn(status));
    return accumulator.failed(kind, error.message(), stands, null, error.body());
  }
}
