package dev.plimsoll.models.anthropic;

import dev.plimsoll.models.api.BatchFingerprint;
import dev.plimsoll.models.api.BatchLookupResult;
import dev.plimsoll.models.api.BatchProgress;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.dialects.Dialects;
import dev.plimsoll.models.http.BatchAnswerReader;
import dev.plimsoll.models.http.BatchQuestion;
import dev.plimsoll.models.http.BatchResultLine;
import dev.plimsoll.models.http.HttpChat;
import dev.plimsoll.models.http.HttpRest;
import dev.plimsoll.models.http.ProviderProtocol;
import dev.plimsoll.models.provider.BatchApi;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Anthropic's batches: all questions in one request, and results line by line. */
final class AnthropicBatches implements BatchApi {
  private static final String PATH = "/messages/batches";

  /** The largest difference between clocks. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final HttpChat http;
  private final Dialects dialects;
  private final ProviderProtocol protocol;

  AnthropicBatches(HttpChat http, Dialects dialects, ProviderProtocol protocol) {
    this.http = http;
    this.dialects = dialects;
    this.protocol = protocol;
  }

  @Override
  public boolean takes(Deployment deployment, ModelRequest question) {
    return new BatchQuestion(protocol, deployment, question).isTaken();
  }

  /** A batch at Anthropic cannot carry our name, so its questions do. */
  @Override
  public String submit(Deployment deployment, String name, Map<String, ModelRequest> questions) {
    var order = Json.object();
    var requests = order.putArray("requests");
    questions.forEach((question, request) ->
        requests
            .addObject()
            .put("custom_id", name + "-" + question)
            .set("params", question(deployment, request).body()));
    return rest(deployment).post(PATH, order).path("id").asString("");
  }

  private BatchQuestion question(Deployment deployment, ModelRequest request) {
    return new BatchQuestion(protocol, deployment, dialects.adapted(deployment, request));
  }

  /** Only the results of a batch show whose questions it has. */
  @Override
  public BatchLookupResult find(Deployment deployment, BatchFingerprint trace) {
    var rest = rest(deployment);
    var unclear = false;
    for (var batch : rest.get(PATH + "?limit=100").path("data")) {
      var id = batch.path("id").asString("");
      if (mayBe(batch, id, trace)) {
        if (isOver(batch) && isOf(trace.name(), id, rest)) {
          return new BatchLookupResult.Found(id);
        }
        unclear |= !isOver(batch);
      }
    }
    return unclear ? new BatchLookupResult.Unclear() : new BatchLookupResult.Nowhere();
  }

  private static boolean mayBe(JsonNode batch, String id, BatchFingerprint trace) {
    var counts = batch.path("request_counts").valueStream().mapToInt(count -> count.asInt(0));
    return !trace.others().contains(id)
        && counts.sum() == trace.size()
        && !createdAt(batch).isBefore(trace.since().minus(SKEW));
  }

  private static Instant createdAt(JsonNode batch) {
    try {
      return OffsetDateTime.parse(batch.path("created_at").asString("")).toInstant();
    } catch (DateTimeParseException _) {
      return Instant.MAX;
    }
  }

  private static boolean isOf(String name, String batch, HttpRest rest) {
    var found = new AtomicBoolean();
    rest.lines(results(batch), line -> found.compareAndSet(false, line.contains('"' + name + '-')));
    return found.get();
  }

  @Override
  public BatchProgress look(Deployment deployment, String batch) {
    return new BatchProgress(isOver(rest(deployment).get(PATH + "/" + batch)), null);
  }

  private static boolean isOver(JsonNode batch) {
    return batch.path("processing_status").asString("").equals("ended");
  }

  @Override
  public void collect(
      Deployment deployment,
      String batch,
      Map<String, ModelRequest> questions,
      BiConsumer<String, ModelOutcome> answers) {
    rest(deployment)
        .lines(
            results(batch),
            line ->
                BatchResultLine.read(line, AnthropicBatches::question, questions)
                    .ifPresent(result -> tell(result, deployment, answers)));
  }

  /** The name of the question alone. */
  private static String question(String customId) {
    return customId.substring(customId.lastIndexOf('-') + 1);
  }

  private void tell(
      BatchResultLine result, Deployment deployment, BiConsumer<String, ModelOutcome> answers) {
    var late = new BatchAnswerReader(protocol, deployment, result.question());
    var came = result.json().path("result");
    switch (came.path("type").asString("")) {
      case "succeeded" -> answers.accept(result.name(), late.whole(came.path("message")));
      case "errored" -> answers.accept(result.name(), late.refused(came.path("error"), null));
      default -> {
        // canceled or expired: the question was not asked
      }
    }
  }

  @Override
  public void cancel(Deployment deployment, String batch) {
    rest(deployment).post(PATH + "/" + batch + "/cancel", Json.object());
  }

  /** Does not use the provider's {@code results_url}, so that the key is sent nowhere else. */
  private static String results(String batch) {
    return PATH + "/" + batch + "/results";
  }

  private HttpRest rest(Deployment deployment) {
    return http.rest(protocol, deployment);
  }
}
