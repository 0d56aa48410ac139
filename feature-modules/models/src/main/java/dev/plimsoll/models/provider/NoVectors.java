package dev.plimsoll.models.provider;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome.Failed;

/** The answer of a kind of provider that has no vectors to a question for them. */
public final class NoVectors {
  private static final int REJECTED = 400;

  private NoVectors() {}

  public static Failed of(Deployment deployment) {
    var detail =
        deployment + ": providers of kind " + deployment.providerKind() + " cannot embed texts";
    return new Failed(FailureKind.REJECTED, detail, REJECTED, null, "", null, Tokens.NONE, 1);
  }
}
