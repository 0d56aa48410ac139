package dev.plimsoll.models.anthropic;

import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.dialects.Dialects;
import dev.plimsoll.models.http.HttpChat;
import dev.plimsoll.models.http.ListedModels;
import dev.plimsoll.models.provider.BatchApi;
import dev.plimsoll.models.provider.ChatProvider;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.models.provider.ModelList;
import dev.plimsoll.models.provider.NoVectors;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Asks providers with Anthropic's Messages API. */
@Dependent
class Anthropic implements ChatProvider {
  private final HttpChat http;
  private final AnthropicProtocol protocol;
  private final Dialects dialects = new Dialects();

  @Inject
  Anthropic(HttpChat http, AllowedFields fields) {
    this.http = http;
    protocol = new AnthropicProtocol(fields);
  }

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
    return Optional.of(new AnthropicBatches(http, dialects, protocol));
  }

  @Override
  public boolean keepsFormat(String model, ObjectNode options) {
    return !AnthropicFormat.isIn(options);
  }

  @Override
  public Optional<ModelList> models() {
    return Optional.of(new ListedModels(http, protocol, "/models?limit=1000", "data", "id"));
  }

  @Override
  public ModelOutcome ask(Deployment deployment, ModelRequest request, ChunkSink sink) {
    return request.grounding().task() == Task.EMBED
        ? NoVectors.of(deployment)
        : dialects.ask(deployment, request, asked -> http.ask(protocol, deployment, asked, sink));
  }
}
