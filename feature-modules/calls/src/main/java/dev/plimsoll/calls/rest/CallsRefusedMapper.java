package dev.plimsoll.calls.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells why a request went no further. */
@Provider
public class CallsRefusedMapper implements ExceptionMapper<CallsRefused> {
  @Override
  public Response toResponse(CallsRefused refused) {
    return refused.response();
  }
}
