package dev.plimsoll.evals.rest;

import dev.plimsoll.evals.cases.EvalsProblem;
import dev.plimsoll.platform.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers a request that breaks a rule of evals with a problem that names the rule and the field.
 */
@Provider
public class EvalsProblemMapper implements ExceptionMapper<EvalsProblem> {
  @Override
  public Response toResponse(EvalsProblem broken) {
    return problem(broken).response();
  }

  static Problem problem(EvalsProblem broken) {
    var status = broken.isNotFound() ? Status.NOT_FOUND : Status.BAD_REQUEST;
    return new Problem(status, String.valueOf(broken.getMessage())).in(broken.field());
  }
}
