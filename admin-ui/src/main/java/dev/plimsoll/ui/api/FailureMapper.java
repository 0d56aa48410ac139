package dev.plimsoll.ui.api;

import dev.plimsoll.platform.Problem;
import dev.plimsoll.platform.RequestId;
import dev.plimsoll.platform.SqlFailure;
import dev.plimsoll.ui.failures.Failures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the server refuses, such as an unknown address, and unexpected failures with RFC
 * 9457 problems.
 */
@Provider
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<RuntimeException> {
  @Inject Failures failures;

  /** Not the one of the context, which fails where the request has a body. */
  @Inject HttpServletRequest request;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  HttpServletResponse response;

  @Override
  public Response toResponse(RuntimeException failure) {
    if (failure.getCause() instanceof URISyntaxException) {
      // The server reads an address again where it has none like it.
      return problem(Status.BAD_REQUEST, words(Status.BAD_REQUEST));
    }
    if (!(failure instanceof WebApplicationException known)) {
      return problem(status(failure), words(failure));
    }
    var answer = known.getResponse();
    var status = answer.getStatusInfo();
    return status.getFamily() == Family.CLIENT_ERROR || status.getFamily() == Family.SERVER_ERROR
        ? refused(status.toEnum(), answer)
        : answer;
  }

  private static Status status(RuntimeException failure) {
    return SqlFailure.isDueToConnection(failure)
        ? Status.SERVICE_UNAVAILABLE
        : Status.INTERNAL_SERVER_ERROR;
  }

  /** Under the id of the reply, if it has one. */
  private String words(RuntimeException failure) {
    var id = response.getHeader(RequestId.HEADER);
    return id == null ? failures.words(failure) : failures.words(failure, id);
  }

  private Response refused(@Nullable Status status, Response answer) {
    var known = status == null ? Status.BAD_REQUEST : status;
    var problem = problem(known, words(known));
    var allowed = answer.getHeaderString(HttpHeaders.ALLOW);
    return allowed == null
        ? problem
        : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allowed).build();
  }

  private String words(Status status) {
    return switch (status) {
      case NOT_FOUND -> "There is no " + request.getRequestURI() + ".";
      case METHOD_NOT_ALLOWED -> "The method must not be " + request.getMethod() + ".";
      case NOT_ACCEPTABLE ->
          "Accept must allow a type that this address has, such as application/json.";
      case UNSUPPORTED_MEDIA_TYPE -> "Content-Type must be one that this address reads.";
      default -> "The address, a header or the body of the request is malformed.";
    };
  }

  private static Response problem(Status status, String detail) {
    return new Problem(status, detail).response();
  }
}
