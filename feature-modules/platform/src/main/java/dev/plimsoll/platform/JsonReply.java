package dev.plimsoll.platform;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/** A response with JSON. */
public final class JsonReply {
  private JsonReply() {}

  public static Response of(Status status, ObjectNode json) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(json.toString().getBytes(StandardCharsets.UTF_8))
        .build();
  }
}
