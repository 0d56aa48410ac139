package dev.plimsoll.calls.rest;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.keys.AdminKeys;
import dev.plimsoll.access.keys.ApiScope;
import dev.plimsoll.calls.Conversations;
import dev.plimsoll.calls.record.Feedback;
import dev.plimsoll.calls.record.Thumb;
import dev.plimsoll.calls.record.UnknownCall;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.JsonBody;
import dev.plimsoll.platform.JsonReply;
import dev.plimsoll.platform.Problem;
import dev.plimsoll.platform.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Takes from applications what their users say of answers. */
@Path("/v1/calls/{call}/feedback")
@RequestScoped
@Tag(name = "rest")
@SecurityRequirement(name = "key")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "403", ref = "Problem")
public class FeedbackResource {
  /** What the id of an answer of ours begins with, before the id of its call. */
  private static final String OF_ANSWERS = "chatcmpl-";

  @Inject AdminKeys keys;
  @Inject Conversations conversations;

  @HeaderParam(HttpHeaders.AUTHORIZATION)
  @Nullable String authorization;

  /**
   * What a request says.
   *
   * @param user as the application named them when they asked; null for whoever asked
   */
  record Said(
      @Nullable String thumb,
      @Nullable String reason,
      @Nullable Boolean accepted,
      @Nullable String edited,
      @Nullable String user) {

    Feedback by(UserId asker, Instant at) {
      return new Feedback(asker, direction(), reason, accepted, edited, at);
    }

    private @Nullable Thumb direction() {
      var named = thumb;
      return named == null
          ? null
          : Arrays.stream(Thumb.values())
              .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(named))
              .findFirst()
              .orElseThrow(() -> JsonBody.refused("thumb", "thumb must be up or down"));
    }

    void check() {
      JsonBody.checkLength("reason", reason, Feedback.LONGEST_REASON);
      JsonBody.checkLength("edited", edited, Feedback.LONGEST_EDITED);
      if (thumb == null && reason == null && accepted == null && edited == null) {
        throw JsonBody.refused("body", "the body must say thumb, reason, accepted or edited");
      }
    }
  }

  @POST
  @Operation(
      operationId = "giveFeedback",
      summary = "Say what a user thinks of the answer to a call, and what became of it")
  @RequestBody(ref = "FeedbackOrder")
  @APIResponse(responseCode = "200", ref = "Feedback")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Response give(@PathParam("call") String call, String body) {
    var caller = keys.admitted(authorization, ApiScope.CALL).caller();
    var said = JsonBody.read(body, Said.class);
    said.check();
    var id = id(call);
    try {
      var all = conversations.feedback(id, caller, (asker, at) -> by(caller, said, asker, at));
      return JsonReply.of(Status.OK, json(id, all));
    } catch (UnknownCall e) {
      throw unknown(e);
    }
  }

  private static Feedback by(Caller caller, Said said, UserId asker, Instant at) {
    var named = said.user();
    if (named != null
        && !JsonBody.value("user", () -> caller.onBehalfOf(UserId.given(named)).user())
            .equals(asker)) {
      throw JsonBody.refused("user", "user must be who asked, or left out");
    }
    return said.by(asker, at);
  }

  private static CallId id(String call) {
    return JsonBody.value(
        "call",
        () -> new CallId(call.startsWith(OF_ANSWERS) ? call.substring(OF_ANSWERS.length()) : call));
  }

  private static ProblemException unknown(UnknownCall why) {
    return new ProblemException(
        new Problem(Status.NOT_FOUND, String.valueOf(why.getMessage())).in("call"));
  }

  private static ObjectNode json(CallId call, Feedback feedback) {
    var json = Json.object().put("call", call.value());
    var thumb = feedback.thumb();
    if (thumb != null) {
      json.put("thumb", thumb.name().toLowerCase(Locale.ROOT));
    }
    if (feedback.reason() != null) {
      json.put("reason", feedback.reason());
    }
    if (feedback.accepted() != null) {
      json.put("accepted", feedback.accepted());
    }
    if (feedback.edited() != null) {
      json.put("edited", feedback.edited());
    }
    return json.put("at", feedback.at().toString());
  }
}
