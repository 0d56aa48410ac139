package dev.plimsoll.jobs;

import dev.plimsoll.platform.Json;
import java.time.Instant;

/** What a webhook says: that a job is over, and how; the answer itself is fetched with the key. */
final class WebhookBody {
  private WebhookBody() {}

  static String of(JobHead job, JobState state, Instant now) {
    var body = Json.object().put("type", "job." + state.word()).put("timestamp", now.toString());
    body.putObject("data")
        .put("id", job.id())
        .put("status", state.word())
        .put("feature", job.feature().value())
        .put("call_id", job.call().value());
    return body.toString();
  }
}
