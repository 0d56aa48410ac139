package dev.plimsoll.ui.security;

import dev.plimsoll.platform.IdSource;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;

/** Sends the security headers. What the policy allows, and why, is in ADR 53. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders extends HttpFilter {
  /** Scripts of our pages have a nonce that is new for each of them; Flow evaluates some text. */
  private static final String OF_PAGES =
      "default-src 'none'; script-src 'self' 'nonce-NONCE' 'unsafe-eval'; style-src 'self'"
          + " 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
          + " manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  private static final String OF_APIS = "default-src 'none'; frame-ancestors 'none'";

  @Inject transient IdSource ids;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", policy(request));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    chain.doFilter(request, response);
  }

  private String policy(HttpServletRequest request) {
    var path = request.getServletPath();
    if (Stream.of("/v1", "/api", "/ofrep").anyMatch(path::startsWith)) {
      return OF_APIS;
    }
    var nonce = ids.next();
    request.setAttribute(ScriptNonce.ATTRIBUTE, nonce);
    return OF_PAGES.replace("NONCE", nonce);
  }
}
