package dev.plimsoll.models.provider;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome.Failed;

/** What a kind of provider says that is asked for vectors and has none. */
public final class NoVectors {
  private static final int REJECTED = 400;

  private NoVectors() {}

  public static Failed of(Deployment deployment) {
    var detail =
        deployment + ": providers of kind " + deployment.providerKind() + " embed no texts";
    return new Failed(FailureKind.REJECTED, detail, REJECTED, null, "", null, Tokens.NONE, 1);
  }
}
