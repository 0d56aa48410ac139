package dev.plimsoll.models.http;

import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.provider.Deployment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads answers that come apart from their questions: in the results of a batch. */
public final class LateAnswer {
  private final Wire wire;
  private final Draft draft;

  public LateAnswer(Wire wire, Deployment deployment, ModelRequest request) {
    this.wire = wire;
    draft = new Draft(deployment, request);
  }

  /** What it amounts to when this is the whole of it. */
  public ModelOutcome whole(JsonNode body) {
    try {
      wire.read(body, body.toString(), draft);
      return draft.outcome();
    } catch (MalformedAnswer e) {
      return draft.broken(FailureKind.MALFORMED, e.detail());
    }
  }

  /**
   * What it amounts to when the provider says this instead.
   *
   * @param status the HTTP status that a call by itself would have had; null where it names none
   */
  public ModelOutcome refused(JsonNode body, @Nullable Integer status) {
    var error = wire.error(body);
    var message = error == null ? "the provider gave no reason" : error.message();
    var kind = status == null ? kind(error) : ProviderError.kindOf(status);
    return draft.failed(kind, message, status, null, error == null ? null : error.body());
  }

  private static FailureKind kind(@Nullable ProviderError error) {
    return error == null ? FailureKind.UNAVAILABLE : error.kind();
  }
}
