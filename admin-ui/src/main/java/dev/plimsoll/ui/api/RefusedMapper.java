package dev.plimsoll.ui.api;

import dev.plimsoll.platform.ProblemException;
import dev.plimsoll.platform.bodies.BodyRefused;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a {@code ProblemException} with its problem. */
@Provider
public class RefusedMapper implements ExceptionMapper<ProblemException> {
  @Override
  public Response toResponse(ProblemException problem) {
    var response = problem.problem().response();
    if (problem instanceof BodyRefused refused && refused.isBusy()) {
      response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, "1");
    }
    return response;
  }
}
