package dev.plimsoll.gateway.replies;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A request to an address outside the APIs.
 *
 * @param path decoded
 * @param authorization the value of this header
 */
record ConsoleRequest(
    String method, String path, @Nullable String query, @Nullable String authorization) {
  /** With this parameter, Vaadin's scripts say what they want of its servlet. */
  private static final String VAADIN_PARAMETER = "v-r=";

  private static final String VAADIN_PATH = "/VAADIN/";
  private static final String SCHEME = "Bearer ";

  /**
   * Whether it comes from a program that looks for an API here: with a key at an address that is
   * like one of the API, or with what pages send only to addresses of Vaadin. A key alone says
   * nothing: a proxy that signs people in may add one.
   *
   * @param isLikeAnEndpoint whether the path is that of an endpoint without its base
   */
  boolean isForAnApi(Predicate<String> isLikeAnEndpoint) {
    return (hasKey() && isLikeAnEndpoint.test(path)) || (!isRead() && !isVaadins());
  }

  private boolean isRead() {
    return method.equals("GET") || method.equals("HEAD");
  }

  private boolean isVaadins() {
    return path.startsWith(VAADIN_PATH) || (query != null && query.contains(VAADIN_PARAMETER));
  }

  private boolean hasKey() {
    return authorization != null
        && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }
}
