package dev.plimsoll.models.openai;

import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.chat.AllowedFields;
import dev.plimsoll.models.http.MalformedAnswer;
import dev.plimsoll.models.http.ProviderError;
import dev.plimsoll.models.http.ProviderProtocol;
import dev.plimsoll.models.http.ResponseAccumulator;
import dev.plimsoll.models.http.ServerSentEvent;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The embeddings of the OpenAI API: {@code POST …/embeddings}. They are never streamed. */
final class OpenAiEmbeddings implements ProviderProtocol {
  /** A vector has no length in tokens, and providers refuse such a field. */
  private static final List<String> OF_CHAT = List.of("max_tokens", "max_completion_tokens");

  /** Fields that cost no more than the tokens that Plimsoll counts. */
  private static final Set<String> KNOWN =
      Set.of(
          "dimensions",
          "encoding_format",
          "input",
          "input_type",
          "max_completion_tokens",
          "max_tokens",
          "task",
          "truncate",
          "truncation",
          "user");

  private final AllowedFields fields;

  OpenAiEmbeddings(AllowedFields fields) {
    this.fields = fields;
  }

  @Override
  public String path(Deployment deployment, ModelRequest request) {
    return "/embeddings";
  }

  @Override
  public Map<String, String> headers(Deployment deployment) {
    return OpenAiProtocol.secret(deployment);
  }

  @Override
  public ObjectNode requestBody(Deployment deployment, ModelRequest request) {
    fields.checkHazards(request.options());
    fields.checkKnown("", request.options(), KNOWN);
    var question = Json.object();
    question.setAll(request.options());
    question.remove(OF_CHAT);
    if (Mistral.isAt(deployment.baseUrl())) {
      Mistral.fitVectors(question);
    }
    return question.put("model", deployment.model());
  }

  @Override
  public void read(JsonNode answer, String body, ResponseAccumulator accumulator) {
    noteUsage(answer, accumulator);
    if (!answer.path("data").path(0).has("embedding")) {
      throw new MalformedAnswer("the answer has no data[0].embedding");
    }
    accumulator.servedBy(OpenAiProtocol.text(answer.path("model")));
    accumulator.begin();
    accumulator.keep(
        VectorFormat.fit(accumulator.request().options(), answer) ? answer.toString() : body);
    accumulator.end();
  }

  @Override
  public @Nullable Chunk read(ServerSentEvent event, ResponseAccumulator accumulator) {
    throw new MalformedAnswer("vectors are not streamed");
  }

  @Override
  public void noteUsage(JsonNode answer, ResponseAccumulator accumulator) {
    if (answer.path("usage") instanceof ObjectNode usage) {
      accumulator.used(OpenAiUsage.tokens(usage));
    }
  }

  @Override
  public @Nullable ProviderError error(JsonNode body) {
    return OpenAiError.in(body);
  }
}
