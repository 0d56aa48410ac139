package dev.plimsoll.gateway.openai;

import dev.plimsoll.models.api.Task;
import jakarta.servlet.annotation.WebServlet;

/**
 * {@code POST /v1/embeddings}: texts as vectors, by a feature with this task. It is a normal call,
 * with its flag, its budget and its record.
 */
@WebServlet(urlPatterns = "/v1/embeddings", asyncSupported = true)
public class EmbeddingsServlet extends ChatCompletionsServlet {
  @Override
  ChatRequest read(byte[] body) {
    return EmbeddingRequest.read(body);
  }

  @Override
  boolean serves(Task task) {
    return task == Task.EMBED;
  }
}
