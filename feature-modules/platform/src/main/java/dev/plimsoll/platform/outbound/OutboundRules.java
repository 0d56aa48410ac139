package dev.plimsoll.platform.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where Plimsoll may connect: to all public addresses, and to those others that the operator named.
 *
 * @param ranges addresses, by their numbers
 * @param hosts names, with or without a port
 */
public record OutboundRules(List<IpRange> ranges, Set<String> hosts) {
  /** What a setting may consist of, for messages. */
  public static final String EXPECTED =
      "host names, host:port, addresses or ranges such as 10.0.0.0/8, with commas between";

  private static final Pattern HOST =
      Pattern.compile("(?:[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?|\\[[0-9a-f:.]+])(?::\\d{1,5})?");
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  public OutboundRules {
    ranges = List.copyOf(ranges);
    hosts = Set.copyOf(hosts);
  }

  /**
   * Reads the setting.
   *
   * @throws IllegalArgumentException if it is not as expected
   */
  public static OutboundRules parse(String setting) {
    var ranges = new ArrayList<IpRange>();
    var hosts = new HashSet<String>();
    for (var entry : entries(setting)) {
      var range = IpRange.parse(entry);
      if (range.isPresent()) {
        ranges.add(range.get());
      } else if (HOST.matcher(entry).matches()) {
        hosts.add(entry);
      } else {
        throw new IllegalArgumentException("expected " + EXPECTED + ", but it has " + entry);
      }
    }
    return new OutboundRules(ranges, hosts);
  }

  /** Whether a setting is as expected. */
  public static boolean isValid(String setting) {
    try {
      var _ = parse(setting);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static List<String> entries(String setting) {
    return Stream.of(setting.toLowerCase(Locale.ROOT).split(",", -1))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  /** These rules with another host and port. */
  OutboundRules with(URI address) {
    var more = new HashSet<>(hosts);
    more.add(name(address.getHost()) + ":" + port(address));
    return new OutboundRules(ranges, more);
  }

  boolean allow(String host, int port, InetAddress address) {
    return switch (AddressKind.of(address)) {
      case PUBLIC -> true;
      case METADATA -> false;
      case PRIVATE ->
          ranges.stream().anyMatch(range -> range.contains(address))
              || hosts.contains(name(host))
              || hosts.contains(name(host) + ":" + port);
    };
  }

  private static String name(String host) {
    var small = host.toLowerCase(Locale.ROOT);
    return small.contains(":") && !small.startsWith("[") ? "[" + small + "]" : small;
  }

  static int port(URI address) {
    return address.getPort() >= 0
        ? address.getPort()
        : "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
  }
}
