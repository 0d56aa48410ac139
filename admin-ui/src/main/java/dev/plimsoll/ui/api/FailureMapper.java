package dev.plimsoll.ui.api;

import dev.plimsoll.platform.Problem;
import dev.plimsoll.ui.failures.Failures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers unexpected failures with an RFC 9457 problem. */
@Provider
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<RuntimeException> {
  @Inject Failures failures;

  @Override
  public Response toResponse(RuntimeException failure) {
    return failure instanceof WebApplicationException known
        ? problem(known.getResponse().getStatusInfo().toEnum(), String.valueOf(known.getMessage()))
        : problem(Status.INTERNAL_SERVER_ERROR, Failures.words(failures.log(failure)));
  }

  private static Response problem(Status status, String detail) {
    return new Problem(status, detail).response();
  }
}
