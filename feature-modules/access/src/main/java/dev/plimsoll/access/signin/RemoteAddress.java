package dev.plimsoll.access.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The address that a request came from, as the server reports it. */
record RemoteAddress(String text) {
  private static final int IPV6_NETWORK_BYTES = 8;

  /** Whether the request came from this machine; false if this is not an address. */
  boolean isLoopback() {
    var address = parsed();
    return address != null && address.isLoopbackAddress();
  }

  /** The part that belongs to one visitor: an IPv4 address, or a whole /64 network of IPv6. */
  String visitor() {
    return parsed() instanceof Inet6Address ipv6
        ? HexFormat.of().formatHex(Arrays.copyOf(ipv6.getAddress(), IPV6_NETWORK_BYTES))
        : text;
  }

  private @Nullable InetAddress parsed() {
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
