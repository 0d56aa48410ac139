package dev.plimsoll.gateway.openai;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.approvals.HoldState;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.gateway.http.StatusPath;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A held answer in the API. */
final class WireHold {
  static final String PATH = "/v1/holds/";
  private static final String RETRY_AFTER_SECONDS = "10";

  private WireHold() {}

  /** The response that a reviewer decides first: an error with the address of the outcome. */
  static void refer(WireReply reply, Answer.Held held, @Nullable UserId user) throws IOException {
    var address = PATH + held.call() + StatusPath.query(user);
    reply.refer(
        address,
        RETRY_AFTER_SECONDS,
        new WireError(
            403,
            "A reviewer decides on this answer before it is given. The outcome will be at "
                + address
                + ".",
            "permission_error",
            null,
            "held_for_review"));
  }

  /** Its state, with the whole completion once that is known. */
  static ObjectNode state(HeldAnswer held, @Nullable UserId user) {
    var body = head(held.call(), held.state(), held.dueAt(), user);
    var given = held.given();
    if (given != null) {
      var raw = given.raw();
      body.set(
          "completion",
          raw != null ? Json.parse(raw) : WireAnswer.body(given, held.heldAt().getEpochSecond()));
    }
    return body;
  }

  private static ObjectNode head(CallId call, HoldState state, Instant due, @Nullable UserId user) {
    var query = StatusPath.query(user);
    return Json.object()
        .put("id", call.value())
        .put("object", "plimsoll.hold")
        .put("status", state.word())
        .put("due_at", due.toString())
        .put("status_url", PATH + call + query)
        .put("events_url", PATH + call + StatusPath.EVENTS + query);
  }
}
