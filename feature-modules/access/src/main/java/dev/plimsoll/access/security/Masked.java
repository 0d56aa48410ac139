package dev.plimsoll.access.security;

import dev.plimsoll.access.storage.NetworkAddress;

/** What the log keeps of what strangers send. */
final class Masked {
  private static final int LONGEST = 64;

  private Masked() {}

  /** A user name that nobody has, of which the first letter remains. */
  static String name(String text) {
    return text.isEmpty() ? "…" : text.substring(0, text.offsetByCodePoints(0, 1)) + "…";
  }

  /** The network of an address without its last part. */
  static String network(String address) {
    var network = new NetworkAddress(address).masked();
    return network.length() <= LONGEST ? network : network.substring(0, LONGEST);
  }
}
