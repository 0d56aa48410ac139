package dev.plimsoll.access.storage;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The address that a request came from. */
public record NetworkAddress(String text) {
  private static final int IPV6_NETWORK_BYTES = 8;

  /** Whether it is one of this machine; false if this is not an address. */
  public boolean isLoopback() {
    var address = parsed();
    return address != null && address.isLoopbackAddress();
  }

  /** The part that belongs to one visitor: an IPv4 address, or a whole /64 network of IPv6. */
  public String visitor() {
    return parsed() instanceof Inet6Address ipv6 ? network(ipv6) : text;
  }

  /** The address for a log, without what identifies one machine. */
  public String masked() {
    return switch (parsed()) {
      case Inet4Address ipv4 ->
          ipv4.getHostAddress().substring(0, ipv4.getHostAddress().lastIndexOf('.')) + ".…";
      case Inet6Address ipv6 -> network(ipv6) + "…";
      case null, default -> text;
    };
  }

  private static String network(Inet6Address ipv6) {
    return HexFormat.of().formatHex(Arrays.copyOf(ipv6.getAddress(), IPV6_NETWORK_BYTES));
  }

  private @Nullable InetAddress parsed() {
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
