package dev.plimsoll.gateway.http;

import jakarta.servlet.http.HttpServletRequest;

/** The API key in a request's {@code Authorization} header. */
public final class BearerKey {
  private static final String SCHEME = "Bearer ";

  private BearerKey() {}

  /** The key, or an empty text if there is none. */
  public static String of(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : "";
  }
}
