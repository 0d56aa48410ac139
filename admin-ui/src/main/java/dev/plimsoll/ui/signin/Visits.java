package dev.plimsoll.ui.signin;

import dev.plimsoll.access.signin.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Where requests come from, by the word of trusted proxies alone. */
@ApplicationScoped
public class Visits {
  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final Pattern THIS_MACHINE =
      Pattern.compile("(?:https?://)?(?:127\\.0\\.0\\.1|localhost|\\[::1])(?::\\d+)?");

  private final TrustedProxies proxies;
  private final boolean alwaysSecure;

  @Inject
  Visits(
      @ConfigProperty(name = "plimsoll.trusted.proxies") Optional<List<String>> proxies,
      @ConfigProperty(name = "plimsoll.secure.cookies", defaultValue = "false")
          boolean alwaysSecure) {
    this(TrustedProxies.of(proxies.orElse(List.of())), alwaysSecure);
  }

  Visits(TrustedProxies proxies, boolean alwaysSecure) {
    this.proxies = proxies;
    this.alwaysSecure = alwaysSecure;
  }

  /** The visit that a request belongs to. */
  public Visit of(HttpServletRequest request) {
    var address = proxies.visitor(request.getRemoteAddr(), all(request, FORWARDED_FOR));
    return new Visit(address, isDirect(request), Cookies.BROWSER.of(request).orElse(""));
  }

  /** Whether the browser speaks TLS, so that cookies must not go without. */
  boolean isSecure(HttpServletRequest request) {
    return alwaysSecure
        || request.isSecure()
        || (proxies.include(request.getRemoteAddr())
            && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")));
  }

  /**
   * A request through a proxy comes from elsewhere, even if the proxy runs on this machine. One
   * that adds no header of its own still passes on which site the browser shows.
   */
  private static boolean isDirect(HttpServletRequest request) {
    return Stream.of("Forwarded", FORWARDED_FOR, "X-Real-IP", "Via")
            .noneMatch(header -> request.getHeader(header) != null)
        && isThisMachine(request.getHeader("Host"))
        && (request.getHeader("Origin") == null || isThisMachine(request.getHeader("Origin")));
  }

  /** Whether a {@code Host} or an {@code Origin} names this machine as itself. */
  private static boolean isThisMachine(@Nullable String site) {
    return site != null && THIS_MACHINE.matcher(site).matches();
  }

  private static String all(HttpServletRequest request, String header) {
    return String.join(",", Collections.list(request.getHeaders(header)));
  }
}
