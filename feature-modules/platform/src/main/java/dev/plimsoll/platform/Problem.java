package dev.plimsoll.platform;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A problem with a request, in the form of RFC 9457.
 *
 * @param detail what is wrong; it may repeat what was sent, and is cut off where that is long
 * @param more members in addition to those of the RFC, such as the field that is wrong
 */
public record Problem(int status, String title, String detail, ObjectNode more) {
  public static final String MEDIA_TYPE = "application/problem+json";

  /** In characters. */
  private static final int LONGEST = 1_000;

  public Problem {
    detail = shortened(detail);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  public Problem(Status status, String detail) {
    this(status.getStatusCode(), status.getReasonPhrase(), detail, Json.object());
  }

  /** The request is well-formed but cannot be carried out. */
  public static Problem unprocessable(String detail) {
    return new Problem(422, "Unprocessable Content", detail, Json.object());
  }

  /** A problem with one field of the request. */
  public Problem in(@Nullable String field) {
    return field == null ? this : with("field", shortened(field));
  }

  /** This problem with one more member. */
  public Problem with(String name, Object value) {
    var members = more.deepCopy();
    members.set(name, Json.mapper().valueToTree(value));
    return new Problem(status, title, detail, members);
  }

  public Response response() {
    var response = Response.status(status).type(MEDIA_TYPE).entity(bytes()).build();
    if (status == Status.UNAUTHORIZED.getStatusCode()) {
      response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response;
  }

  /** Sends it where no resource answers, such as in a filter. */
  public void send(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    response.getOutputStream().write(bytes());
  }

  /** The body of a response. */
  public byte[] bytes() {
    return json().toString().getBytes(StandardCharsets.UTF_8);
  }

  public ObjectNode json() {
    return Json.object()
        .put("type", "about:blank")
        .put("title", title)
        .put("status", status)
        .put("detail", detail)
        .setAll(more);
  }
}
