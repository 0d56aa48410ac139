package dev.plimsoll.ui.signin;

import dev.plimsoll.platform.outbound.IpRanges;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The reverse proxies whose word on a request counts: for whom they pass it on, and whether it came
 * by TLS.
 */
record TrustedProxies(IpRanges ranges) {
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([0-9A-Fa-f:.%]+)](?::\\d+)?|([0-9.]+):\\d+");

  static TrustedProxies of(List<String> texts) {
    return new TrustedProxies(IpRanges.of("PLIMSOLL_TRUSTED_PROXIES", texts));
  }

  boolean include(String address) {
    return ranges.include(address);
  }

  /**
   * For whom a request was made: the last one of those through whom it came that is not a trusted
   * proxy. Whoever is before that may have been made up.
   *
   * @param direct the address that the connection came from
   * @param forwardedFor the values of {@code X-Forwarded-For}, separated by commas
   */
  String visitor(String direct, @Nullable String forwardedFor) {
    var visitor = direct;
    if (forwardedFor != null && include(direct)) {
      var hops = List.of(forwardedFor.split(",")).reversed();
      for (var hop : hops) {
        var address = withoutPort(hop.strip());
        if (parsed(address) == null) {
          break;
        }
        visitor = address;
        if (!include(address)) {
          break;
        }
      }
    }
    return visitor;
  }

  /** Some proxies write ports, as in {@code 192.0.2.1:51234} and {@code [2001:db8::1]:443}. */
  private static String withoutPort(String hop) {
    var matcher = WITH_PORT.matcher(hop);
    return matcher.matches() ? Objects.requireNonNullElse(matcher.group(1), matcher.group(2)) : hop;
  }

  private static @Nullable InetAddress parsed(String address) {
    try {
      return InetAddress.ofLiteral(address);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
