package dev.plimsoll.evals.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells why a request went no further. */
@Provider
public class RefusedMapper implements ExceptionMapper<Refused> {
  @Override
  public Response toResponse(Refused refused) {
    var response = refused.problem().response();
    if (refused.problem().status() == Status.UNAUTHORIZED) {
      response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response;
  }
}
