package dev.plimsoll.gateway.batches;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.batches.api.BatchItem;
import dev.plimsoll.batches.api.BatchState;
import dev.plimsoll.batches.api.ItemState;
import dev.plimsoll.gateway.openai.WireAnswer;
import dev.plimsoll.gateway.openai.WireError;
import dev.plimsoll.gateway.openai.WireErrors;
import dev.plimsoll.platform.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The two result files of a batch that is over: the answers, and the errors. */
enum ResultFile {
  OUTPUT("-output"),
  ERRORS("-errors");

  private static final String PREFIX = "file-";
  private static final int OK = 200;
  private final String suffix;

  ResultFile(String suffix) {
    this.suffix = suffix;
  }

  static Optional<ResultFile> of(String fileId) {
    for (var file : values()) {
      if (fileId.startsWith(PREFIX) && fileId.endsWith(file.suffix)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  String batchOf(String fileId) {
    return fileId.substring(PREFIX.length(), fileId.length() - suffix.length());
  }

  /** The file with this id; null if there is none, or not yet. */
  @Nullable String idOf(Batch batch) {
    var counts = batch.counts();
    var items = this == OUTPUT ? counts.done() : counts.failed() + counts.dropped();
    return batch.state().isOver() && items > 0 ? PREFIX + batch.id() + suffix : null;
  }

  String nameOf(Batch batch) {
    return batch.id() + suffix.replace('-', '_') + ".jsonl";
  }

  boolean holds(BatchItem item) {
    return (item.state() == ItemState.DONE) == isOfAnswers();
  }

  boolean isOfAnswers() {
    return this == OUTPUT;
  }

  /** The line of an item. */
  static String line(Batch batch, BatchItem item) {
    var line =
        Json.object()
            .put("id", "batch_req_" + batch.id() + "_" + item.number())
            .put("custom_id", item.customId());
    var answer = item.answer();
    if (answer == null) {
      line.putNull("response").set("error", dropped(batch));
    } else {
      line.set("response", response(answer, batch));
      line.putNull("error");
    }
    return line.toString();
  }

  private static ObjectNode response(Answer answer, Batch batch) {
    var response = Json.object();
    if (answer instanceof Answer.Given given && !given.isPrepared()) {
      response.put("status_code", OK);
      var raw = given.raw();
      var created = batch.createdAt().getEpochSecond();
      response.set("body", raw != null ? Json.parse(raw) : WireAnswer.body(given, created));
    } else {
      var error = answer instanceof Answer.Given ? unanswered() : WireErrors.of(answer);
      response.put("status_code", error.status());
      response.set("body", Json.parse(error.json()));
    }
    return response.put("request_id", answer.call().value());
  }

  private static WireError unanswered() {
    return new WireError(
        503, "No model could answer in eight attempts.", "server_error", null, "unavailable");
  }

  private static ObjectNode dropped(Batch batch) {
    var expired = batch.state() == BatchState.EXPIRED;
    return Json.object()
        .put("code", expired ? "batch_expired" : "batch_cancelled")
        .put(
            "message",
            expired
                ? "The batch expired before this request could be answered."
                : "The batch was cancelled before this request was started.");
  }
}
