package dev.plimsoll.models.openai;

import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.http.BatchAnswerReader;
import dev.plimsoll.models.http.BatchResultLine;
import dev.plimsoll.models.http.ProviderProtocol;
import dev.plimsoll.models.provider.Deployment;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Reads the lines of the two files with the results of an OpenAI batch. */
record OpenAiBatchResults(
    ProviderProtocol protocol,
    Deployment deployment,
    Map<String, ModelRequest> questions,
    BiConsumer<String, ModelOutcome> answers) {
  private static final int OK = 200;

  /** The error codes of questions that were not asked. */
  private static final Set<String> NOT_ASKED = Set.of("batch_expired", "batch_cancelled");

  void read(String line) {
    BatchResultLine.read(line, UnaryOperator.identity(), questions)
        .filter(result -> !isUnasked(result.json()))
        .ifPresent(result -> answers.accept(result.name(), outcome(result)));
  }

  private static boolean isUnasked(JsonNode line) {
    return NOT_ASKED.contains(line.path("error").path("code").asString(""));
  }

  private ModelOutcome outcome(BatchResultLine result) {
    var late = new BatchAnswerReader(protocol, deployment, result.question());
    var response = result.json().path("response");
    var body = response.path("body");
    var status = response.path("status_code").asInt(0);
    if (status == OK) {
      return late.whole(body);
    }
    return status == 0 ? late.refused(result.json(), null) : late.refused(body, status);
  }
}
