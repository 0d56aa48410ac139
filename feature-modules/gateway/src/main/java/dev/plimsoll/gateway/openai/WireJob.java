package dev.plimsoll.gateway.openai;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.gateway.http.StatusPath;
import dev.plimsoll.jobs.AnswerJob;
import dev.plimsoll.platform.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A job in the API. */
final class WireJob {
  static final String PATH = "/v1/jobs/";
  private static final String RETRY_AFTER_SECONDS = "2";

  private WireJob() {}

  /** The response that the answer comes later, with its address and the feature's notice. */
  static void accept(
      HttpServletResponse response, AnswerJob job, @Nullable UserId user, Optional<String> notice)
      throws IOException {
    var body = state(job, user);
    notice.ifPresent(words -> body.put("message", words));
    response.setHeader("Location", body.get("status_url").stringValue());
    response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    response.setHeader("Preference-Applied", "respond-async");
    WireReply.json(response, HttpServletResponse.SC_ACCEPTED, body.toString());
  }

  /**
   * The response that the answer comes later, for a caller that expects it now: an error with its
   * address. No client repeats 403 by itself, which would make another job each time.
   */
  static void refer(WireReply reply, AnswerJob job, @Nullable UserId user, String notice)
      throws IOException {
    var address = PATH + job.id() + StatusPath.query(user);
    reply.refer(
        address,
        RETRY_AFTER_SECONDS,
        new WireError(
            403,
            notice
                + " The answer will be at "
                + address
                + " for a day. Send 'Prefer: respond-async' to get this address with HTTP 202.",
            "permission_error",
            null,
            "answer_comes_later"));
  }

  /** Its state, with the result once that is known. */
  static ObjectNode state(AnswerJob job, @Nullable UserId user) {
    var query = StatusPath.query(user);
    var body =
        Json.object()
            .put("id", job.id())
            .put("object", "plimsoll.job")
            .put("call_id", job.call().value())
            .put("status", job.state().word())
            .put("stage", job.stage())
            .put("created_at", job.createdAt().toString())
            .put("status_url", PATH + job.id() + query)
            .put("events_url", PATH + job.id() + StatusPath.EVENTS + query);
    var answer = job.answer();
    if (answer != null) {
      tell(answer, job, query, body);
    }
    return body;
  }

  private static void tell(Answer answer, AnswerJob job, String query, ObjectNode body) {
    switch (answer) {
      case Answer.Given given -> body.set("completion", completion(given, job));
      case Answer.Held held ->
          body.putObject("hold").put("status_url", WireHold.PATH + held.call() + query);
      case Answer.CallerGone _ -> {}
      default -> body.set("error", Json.parse(WireErrors.of(answer).json()).get("error"));
    }
  }

  private static JsonNode completion(Answer.Given given, AnswerJob job) {
    var raw = given.raw();
    return raw != null ? Json.parse(raw) : WireAnswer.body(given, job.createdAt().getEpochSecond());
  }
}
