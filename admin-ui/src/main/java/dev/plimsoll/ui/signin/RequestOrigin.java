package dev.plimsoll.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** The origin of a request. */
final class RequestOrigin {
  /** Stands for the address of a visitor behind a proxy, which cannot be trusted. */
  static final String BEHIND_A_PROXY = "behind a proxy";

  private RequestOrigin() {}

  /**
   * The address that the request came from directly. A request through a proxy comes from
   * elsewhere, even if the proxy runs on this machine.
   */
  static String of(HttpServletRequest request) {
    var passedOn =
        Stream.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via")
            .anyMatch(header -> request.getHeader(header) != null);
    return passedOn ? BEHIND_A_PROXY : request.getRemoteAddr();
  }
}
