package dev.plimsoll.models.openai;

import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.dialects.Dialects;
import dev.plimsoll.models.http.HttpChat;
import dev.plimsoll.models.http.ListedModels;
import dev.plimsoll.models.http.ProviderProtocol;
import dev.plimsoll.models.provider.BatchApi;
import dev.plimsoll.models.provider.ChatProvider;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.models.provider.ModelList;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Asks providers with the OpenAI API. */
@Dependent
class OpenAi implements ChatProvider {
  private final HttpChat http;
  private final ProviderProtocol chat;
  private final ProviderProtocol embeddings;
  private final Dialects dialects = new Dialects();

  @Inject
  OpenAi(HttpChat http, AllowedFields fields) {
    this.http = http;
    chat = new OpenAiProtocol(fields);
    embeddings = new OpenAiEmbeddings(fields);
  }

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
    return Optional.of(new OpenAiBatches(http, dialects, chat));
  }

  @Override
  public Optional<ModelList> models() {
    return Optional.of(new ListedModels(http, chat, "/models", "data", "id"));
  }

  @Override
  public ModelOutcome ask(Deployment deployment, ModelRequest request, ChunkSink sink) {
    if (request.grounding().task() == Task.EMBED) {
      return http.ask(embeddings, deployment, request, sink);
    }
    return dialects.ask(deployment, request, asked -> http.ask(chat, deployment, asked, sink));
  }
}
