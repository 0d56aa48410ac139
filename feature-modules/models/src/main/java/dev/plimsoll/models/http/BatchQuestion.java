package dev.plimsoll.models.http;

import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.ProviderRequestFailed;
import dev.plimsoll.models.chat.UnsupportedField;
import dev.plimsoll.models.provider.Deployment;
import tools.jackson.databind.node.ObjectNode;

/** A question as it stands in a batch of a provider. */
public record BatchQuestion(
    ProviderProtocol protocol, Deployment deployment, ModelRequest question) {

  /** Whether it can be sent; one that cannot fails the whole batch. */
  public boolean isTaken() {
    try {
      var _ = protocol.requestBody(deployment, question);
      return true;
    } catch (UnsupportedField _) {
      return false;
    }
  }

  /**
   * What is sent.
   *
   * @throws ProviderRequestFailed if a field of it cannot be sent; which one is said of the
   *     question when all are asked one by one
   */
  public ObjectNode body() {
    try {
      var body = protocol.requestBody(deployment, question);
      body.remove("stream");
      return body;
    } catch (UnsupportedField e) {
      throw new ProviderRequestFailed(FailureKind.REJECTED, String.valueOf(e.getMessage()));
    }
  }
}
