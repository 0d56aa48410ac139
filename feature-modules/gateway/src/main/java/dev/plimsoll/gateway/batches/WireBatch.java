package dev.plimsoll.gateway.batches;

import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.batches.api.BatchState;
import dev.plimsoll.platform.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A batch in the OpenAI format. */
final class WireBatch {
  static final String WINDOW = "24h";

  private WireBatch() {}

  static ObjectNode body(Batch batch) {
    var created = batch.createdAt().getEpochSecond();
    var body =
        Json.object()
            .put("id", batch.id())
            .put("object", "batch")
            .put("endpoint", BatchLines.URL)
            .putNull("errors")
            .put("input_file_id", batch.file())
            .put("completion_window", WINDOW)
            .put("status", batch.state().word())
            .put("output_file_id", ResultFile.OUTPUT.idOf(batch))
            .put("error_file_id", ResultFile.ERRORS.idOf(batch))
            .put("created_at", created)
            .put("in_progress_at", created)
            .put("expires_at", batch.expiresAt().getEpochSecond())
            .putNull("finalizing_at")
            .putNull("failed_at")
            .put("completed_at", ended(batch, BatchState.COMPLETED))
            .put("expired_at", ended(batch, BatchState.EXPIRED))
            .put("cancelling_at", seconds(batch.cancelledAt()))
            .put("cancelled_at", ended(batch, BatchState.CANCELLED));
    body.set("metadata", Json.parse(batch.metadata()));
    var counts = batch.counts();
    body.putObject("request_counts")
        .put("total", counts.total())
        .put("completed", counts.done())
        .put("failed", counts.failed() + counts.dropped());
    body.set("plimsoll", plimsoll(batch));
    return body;
  }

  /**
   * Plimsoll's own fields: the feature, what the batch has cost and saved, and why it is resting.
   */
  private static ObjectNode plimsoll(Batch batch) {
    var rest = batch.rest();
    return Json.object()
        .put("feature", batch.feature().value())
        .put("cost_micro_usd", batch.cost().micros())
        .put("saved_micro_usd", batch.saved().micros())
        .put("waits_until", rest == null ? null : rest.until().toString())
        .put("waits_because", rest == null ? null : rest.reason());
  }

  private static @Nullable Long ended(Batch batch, BatchState state) {
    return batch.state() == state ? seconds(batch.endedAt()) : null;
  }

  private static @Nullable Long seconds(@Nullable Instant time) {
    return time == null ? null : time.getEpochSecond();
  }
}
