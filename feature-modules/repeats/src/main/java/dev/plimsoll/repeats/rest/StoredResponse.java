package dev.plimsoll.repeats.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A response that can be sent again; its body is text. */
public record StoredResponse(
    int status, @Nullable String type, @Nullable String location, String body) {
  /** Whether something was created, so that it must not be created again. */
  public boolean isLasting() {
    return status >= 200 && status < 300;
  }

  public void send(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.setHeader("Location", location);
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
