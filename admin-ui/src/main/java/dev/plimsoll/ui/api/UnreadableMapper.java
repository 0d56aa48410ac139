package dev.plimsoll.ui.api;

import dev.plimsoll.platform.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/** Answers a body that cannot be read with a problem; the server would answer with nothing. */
@Provider
public class UnreadableMapper implements ExceptionMapper<IOException> {
  @Override
  public Response toResponse(IOException broken) {
    return new Problem(
            Status.BAD_REQUEST,
            "The body of the request breaks off, or is not encoded as its headers say.")
        .response();
  }
}
