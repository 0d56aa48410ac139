package dev.plimsoll.gateway.openai;

import dev.plimsoll.platform.Problem;
import dev.plimsoll.platform.lifecycle.GracefulStop;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;

/** Refuses what is asked of a server that is stopping; another server may answer it. */
@WebFilter(
    urlPatterns = {"/v1/*", "/api/*"},
    asyncSupported = true)
public class StopFilter extends HttpFilter {
  @Inject transient GracefulStop stop;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!stop.hasBegun()) {
      chain.doFilter(request, response);
      return;
    }
    var error = WireError.stopping();
    response.setHeader("Retry-After", WireError.RETRY_AFTER_STOP);
    response.setHeader("Connection", "close");
    if (request.getServletPath().startsWith("/v1")) {
      WireReply.send(response, error);
    } else {
      new Problem(Status.SERVICE_UNAVAILABLE, error.message()).send(response);
    }
  }
}
