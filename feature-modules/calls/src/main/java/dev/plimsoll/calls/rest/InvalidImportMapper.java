package dev.plimsoll.calls.rest;

import dev.plimsoll.calls.exchange.InvalidImport;
import dev.plimsoll.platform.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers an invalid import with a problem that lists the wrong fields and their lines. */
@Provider
public class InvalidImportMapper implements ExceptionMapper<InvalidImport> {
  @Override
  public Response toResponse(InvalidImport invalid) {
    var detail = "nothing was imported: " + invalid.problems().getFirst();
    return new Problem(Status.BAD_REQUEST, detail).with("errors", invalid.problems()).response();
  }
}
