package dev.plimsoll.calls.rest;

import dev.plimsoll.calls.LineProblem;
import dev.plimsoll.platform.Json;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A request that goes no further; it is answered with a problem as RFC 9457 writes it. */
final class CallsRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Status status;
  private final String field;

  CallsRefused(Status status, String detail, String field) {
    super(detail);
    this.status = status;
    this.field = field;
  }

  Response response() {
    var lines = List.of(new LineProblem(0, field, String.valueOf(getMessage())));
    var response = problem(status, String.valueOf(getMessage()), lines);
    if (status == Status.UNAUTHORIZED) {
      response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response;
  }

  static Response problem(Status status, String detail, List<LineProblem> problems) {
    var json =
        Json.object()
            .put("type", "about:blank")
            .put("title", status.getReasonPhrase())
            .put("status", status.getStatusCode())
            .put("detail", detail);
    json.set("errors", Json.mapper().valueToTree(problems));
    return Response.status(status)
        .type("application/problem+json")
        .entity(json.toString().getBytes(StandardCharsets.UTF_8))
        .build();
  }
}
