package dev.plimsoll.models.gemini;

import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.dialects.Dialects;
import dev.plimsoll.models.http.HttpChat;
import dev.plimsoll.models.http.ListedModels;
import dev.plimsoll.models.provider.ChatProvider;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.models.provider.ModelList;
import dev.plimsoll.models.provider.NoVectors;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Asks the Gemini models of Google. */
@Dependent
class Gemini implements ChatProvider {
  private final HttpChat http;
  private final GeminiProtocol protocol;
  private final Dialects dialects = new Dialects();

  @Inject
  Gemini(HttpChat http, AllowedFields fields) {
    this.http = http;
    protocol = new GeminiProtocol(fields);
  }

  @Override
  public String kind() {
    return "gemini";
  }

  @Override
  public boolean isRemote() {
    return true;
  }

  @Override
  public boolean keepsFormat(String model, ObjectNode options) {
    return GeminiFormat.isKept(model, options);
  }

  @Override
  public Optional<ModelList> models() {
    return Optional.of(new ListedModels(http, protocol, "/models?pageSize=1000", "models", "name"));
  }

  @Override
  public ModelOutcome ask(Deployment deployment, ModelRequest request, ChunkSink sink) {
    return request.grounding().task() == Task.EMBED
        ? NoVectors.of(deployment)
        : dialects.ask(deployment, request, asked -> http.ask(protocol, deployment, asked, sink));
  }
}
