package dev.plimsoll.platform.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;

/** What an address is for, by the registries of IANA. */
enum AddressKind {
  /** Anybody's, on the internet. */
  PUBLIC,
  /** This machine, its networks, or of no use to a caller. */
  PRIVATE,
  /** Where clouds tell a machine its own credentials: no setting allows it. */
  METADATA;

  private static final IpRange[] CREDENTIALS =
      IpRange.all(
          "169.254.169.254", // AWS, Azure, Google and others
          "169.254.170.2", // containers of AWS
          "169.254.170.23",
          "100.100.100.200", // Alibaba
          "168.63.129.16", // Azure's own agent
          "fd00:ec2::254",
          "fd00:ec2::23",
          "fd20:ce::254", // Google
          "fd00:c1::a9fe:a9fe", // Oracle
          "fe80::a9fe:a9fe"); // OpenStack

  private static final IpRange[] NOT_PUBLIC_4 =
      IpRange.all(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3");

  private static final IpRange PUBLIC_6 = IpRange.of("2000::/3");

  /** Examples, and those that have an IPv4 address within, which may be any. */
  private static final IpRange[] NOT_PUBLIC_6 =
      IpRange.all("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  /**
   * The first bits of an IPv6 address that stands for an IPv4 address behind a translator, as all
   * of those do that a network without IPv4 finds for names without IPv6.
   */
  private static final IpRange TRANSLATED = IpRange.of("64:ff9b::/96");

  private static final int LENGTH_4 = 4;

  static AddressKind of(InetAddress address) {
    if (TRANSLATED.contains(address)) {
      return of(lastFour(address));
    }
    if (IpRange.anyContains(CREDENTIALS, address)) {
      return METADATA;
    }
    var isPublic =
        address instanceof Inet4Address
            ? !IpRange.anyContains(NOT_PUBLIC_4, address)
            : PUBLIC_6.contains(address) && !IpRange.anyContains(NOT_PUBLIC_6, address);
    return isPublic ? PUBLIC : PRIVATE;
  }

  private static InetAddress lastFour(InetAddress address) {
    var all = address.getAddress();
    var last = new byte[LENGTH_4];
    System.arraycopy(all, all.length - LENGTH_4, last, 0, LENGTH_4);
    try {
      return InetAddress.getByAddress(last);
    } catch (java.net.UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
