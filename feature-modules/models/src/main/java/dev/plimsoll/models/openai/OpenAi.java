package dev.plimsoll.models.openai;

import dev.plimsoll.models.BatchApi;
import dev.plimsoll.models.ChatProvider;
import dev.plimsoll.models.ChunkSink;
import dev.plimsoll.models.Deployment;
import dev.plimsoll.models.ModelOutcome;
import dev.plimsoll.models.ModelRequest;
import dev.plimsoll.models.Task;
import dev.plimsoll.models.http.HttpChat;
import dev.plimsoll.models.http.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Asks providers that speak the OpenAI wire. */
@ApplicationScoped
class OpenAi implements ChatProvider {
  private static final Wire CHAT = new OpenAiWire();
  private static final Wire EMBEDDINGS = new OpenAiEmbeddings();

  @Inject HttpChat http;

  @Override
  public String kind() {
    return "openai";
  }

  @Override
  public boolean isRemote() {
    return true;
  }

  @Override
  public Optional<BatchApi> batches() {
    return Optional.of(new OpenAiBatches(http));
  }

  @Override
  public ModelOutcome ask(Deployment deployment, ModelRequest request, ChunkSink sink) {
    var wire = request.grounding().task() == Task.EMBED ? EMBEDDINGS : CHAT;
    return http.ask(wire, deployment, request, sink);
  }
}
