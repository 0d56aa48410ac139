package dev.plimsoll.models.anthropic;

import dev.plimsoll.models.BatchApi;
import dev.plimsoll.models.ChatProvider;
import dev.plimsoll.models.ChunkSink;
import dev.plimsoll.models.Deployment;
import dev.plimsoll.models.ModelOutcome;
import dev.plimsoll.models.ModelRequest;
import dev.plimsoll.models.NoVectors;
import dev.plimsoll.models.Task;
import dev.plimsoll.models.http.HttpChat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Asks providers that speak the Messages API of Anthropic. */
@ApplicationScoped
class Anthropic implements ChatProvider {
  private static final AnthropicWire WIRE = new AnthropicWire();

  @Inject HttpChat http;

  @Override
  public String kind() {
    return "anthropic";
  }

  @Override
  public boolean isRemote() {
    return true;
  }

  @Override
  public Optional<BatchApi> batches() {
    return Optional.of(new AnthropicBatches(http));
  }

  @Override
  public ModelOutcome ask(Deployment deployment, ModelRequest request, ChunkSink sink) {
    return request.grounding().task() == Task.EMBED
        ? NoVectors.of(deployment)
        : http.ask(WIRE, deployment, request, sink);
  }
}
