package dev.plimsoll.platform;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * The id of a reply, which callers report and operators look for: that of the call, and another one
 * where there is no call.
 */
public final class RequestId {
  public static final String HEADER = "X-Request-Id";

  private RequestId() {}

  /** The id that the reply has so far; null if it has none. */
  public static @Nullable String of(HttpServletResponse response) {
    return response.getHeader(HEADER);
  }

  public static void set(HttpServletResponse response, String id) {
    response.setHeader(HEADER, id);
  }
}
