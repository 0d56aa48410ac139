package dev.plimsoll.platform.bodies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** Where the server found a servlet by: the URI as it was sent may lead elsewhere. */
public final class RequestPath {
  private RequestPath() {}

  /** The path below the host, decoded, without a query. */
  public static String of(HttpServletRequest request) {
    return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
  }
}
