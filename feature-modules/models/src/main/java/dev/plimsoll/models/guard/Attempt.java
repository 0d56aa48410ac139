package dev.plimsoll.models.guard;

import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.guard.Admission.Admitted;
import dev.plimsoll.models.provider.ChatProvider;
import dev.plimsoll.models.provider.Deployment;

/** One attempt of a call, whose outcome is reported to the circuit and the keys. */
record Attempt(
    Admitted admitted,
    Deployment deployment,
    ChatProvider provider,
    ModelRequest request,
    ResilientInvoker guard) {

  ModelOutcome run(ChunkSink sink) {
    try (admitted) {
      var outcome = provider.ask(deployment, request, sink);
      admitted.ended(outcome, guard.now());
      return outcome;
    }
  }
}
