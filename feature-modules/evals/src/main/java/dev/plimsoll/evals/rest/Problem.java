package dev.plimsoll.evals.rest;

import dev.plimsoll.platform.Json;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What went wrong, as RFC 9457 writes it.
 *
 * @param field of the request that is wrong; null where none is
 */
record Problem(Status status, String detail, @Nullable String field) {
  Response response() {
    return Response.status(status)
        .type("application/problem+json")
        .entity(json().toString().getBytes(StandardCharsets.UTF_8))
        .build();
  }

  ObjectNode json() {
    var json =
        Json.object()
            .put("type", "about:blank")
            .put("title", status.getReasonPhrase())
            .put("status", status.getStatusCode())
            .put("detail", detail);
    return field == null ? json : json.put("field", field);
  }
}
