package dev.plimsoll.models.http;

import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.platform.Json;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A line of the results of a batch: the outcome of the question with a name. */
public record BatchResultLine(String name, ModelRequest question, JsonNode json) {
  private static final Logger LOG = System.getLogger(BatchResultLine.class.getName());

  /**
   * The result in a line; empty if it is not JSON, or not about a question that was asked.
   *
   * @param naming the name of a question from its {@code custom_id}
   */
  public static Optional<BatchResultLine> read(
      String line, UnaryOperator<String> naming, Map<String, ModelRequest> questions) {
    try {
      var json = Json.parse(line);
      var name = naming.apply(json.path("custom_id").asString(""));
      return Optional.ofNullable(questions.get(name))
          .map(question -> new BatchResultLine(name, question, json));
    } catch (JacksonException e) {
      LOG.log(Level.WARNING, "A result of a batch is not JSON: " + e.getOriginalMessage());
      return Optional.empty();
    }
  }
}
