package dev.plimsoll.ui.api;

import dev.plimsoll.platform.ProblemException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a {@code ProblemException} with its problem. */
@Provider
public class RefusedMapper implements ExceptionMapper<ProblemException> {
  @Override
  public Response toResponse(ProblemException problem) {
    return problem.problem().response();
  }
}
