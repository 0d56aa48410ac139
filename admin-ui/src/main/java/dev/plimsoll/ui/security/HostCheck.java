package dev.plimsoll.ui.security;

import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests for hosts that this server is not, where {@code PLIMSOLL_HOSTS} names those that
 * it is: a name of an attacker that leads here would make a page of theirs one of ours. Before all
 * other filters of pages, by {@code web.xml}.
 */
public class HostCheck extends HttpFilter {
  private static final int MISDIRECTED = 421;

  /** This machine, by its numbers: no name of an attacker, and what our own commands ask. */
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

  @Inject
  @ConfigProperty(name = "plimsoll.hosts")
  transient Optional<List<String>> hosts;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isOurs(request.getHeader("Host"), hosts.orElse(List.of()))) {
      chain.doFilter(request, response);
    } else {
      var detail = "This server does not have that host name.";
      new Problem(MISDIRECTED, "Misdirected Request", detail, Json.object())
          .in("Host")
          .send(response);
    }
  }

  /**
   * Whether the server has this host.
   *
   * @param ours names, which hold for all ports, or names with a port; none allows all
   */
  static boolean isOurs(@Nullable String host, List<String> ours) {
    if (ours.isEmpty()) {
      return true;
    }
    var asked = host == null ? "" : host.toLowerCase(Locale.ROOT);
    var withoutPort = asked.replaceFirst(":\\d+$", "");
    return LOOPBACK.contains(withoutPort)
        || ours.stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .anyMatch(name -> asked.equals(name) || withoutPort.equals(name));
  }
}
