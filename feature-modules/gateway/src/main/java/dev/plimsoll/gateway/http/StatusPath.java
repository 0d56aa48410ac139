package dev.plimsoll.gateway.http;

import dev.plimsoll.domain.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The path at which a client follows a request: {@code /ID}, or {@code /ID/events} for a stream of
 * events. A client that asked on behalf of a user names the user again as {@code ?user=}.
 */
public record StatusPath(String id, boolean events) {
  public static final String EVENTS = "/events";

  public static StatusPath of(HttpServletRequest http) {
    return of(Objects.requireNonNullElse(http.getPathInfo(), "/"));
  }

  /** With or without a slash at its end. */
  static StatusPath of(String path) {
    var bare = path.replaceAll("^/|/$", "");
    return bare.endsWith(EVENTS)
        ? new StatusPath(bare.substring(0, bare.length() - EVENTS.length()), true)
        : new StatusPath(bare, false);
  }

  public static @Nullable UserId user(HttpServletRequest http) {
    var user = http.getParameter("user");
    try {
      return user == null ? null : UserId.given(user);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  public static String query(@Nullable UserId user) {
    return user == null ? "" : "?user=" + URLEncoder.encode(user.value(), StandardCharsets.UTF_8);
  }
}
