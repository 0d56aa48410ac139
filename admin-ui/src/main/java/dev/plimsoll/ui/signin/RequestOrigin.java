package dev.plimsoll.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** Where a request comes from. */
final class RequestOrigin {
  /** Stands for the address of a visitor behind a proxy, which can say anything of it. */
  static final String BEHIND_A_PROXY = "behind a proxy";

  private RequestOrigin() {}

  /**
   * The address that the request came from directly. What a proxy passes on comes from elsewhere,
   * also when the proxy runs on this machine.
   */
  static String of(HttpServletRequest request) {
    var passedOn =
        Stream.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via")
            .anyMatch(header -> request.getHeader(header) != null);
    return passedOn ? BEHIND_A_PROXY : request.getRemoteAddr();
  }
}
