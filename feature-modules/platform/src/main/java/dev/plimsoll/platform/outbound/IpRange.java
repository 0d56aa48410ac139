package dev.plimsoll.platform.outbound;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A range of IP addresses, such as {@code 10.0.0.0/8}.
 *
 * @param bits how many leading bits its addresses have in common
 */
public record IpRange(InetAddress first, int bits) {
  /** An address that is no name: nothing is looked up for it. */
  private static final Pattern LITERAL =
      Pattern.compile("(?:\\d{1,3}[.]){3}\\d{1,3}|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?");

  static IpRange of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("no range: " + text));
  }

  static IpRange[] all(String... texts) {
    return Stream.of(texts).map(IpRange::of).toArray(IpRange[]::new);
  }

  /** A range, or one address alone; empty if the text is neither. */
  public static Optional<IpRange> parse(String text) {
    var slash = text.indexOf('/');
    var address = slash < 0 ? text : text.substring(0, slash);
    var bits = slash < 0 ? "" : text.substring(slash + 1);
    if (!LITERAL.matcher(address).matches() || (slash >= 0 && !bits.matches("\\d{1,3}"))) {
      return Optional.empty();
    }
    try {
      var first = InetAddress.ofLiteral(address.replaceAll("[\\[\\]]", ""));
      var length = first.getAddress().length * Byte.SIZE;
      var common = slash < 0 ? length : Integer.parseInt(bits);
      return common > length ? Optional.empty() : Optional.of(new IpRange(first, common));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  public boolean contains(InetAddress address) {
    var ours = first.getAddress();
    var theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    var whole = bits / Byte.SIZE;
    if (!Arrays.equals(ours, 0, whole, theirs, 0, whole)) {
      return false;
    }
    var rest = bits % Byte.SIZE;
    return rest == 0 || (ours[whole] ^ theirs[whole]) >> (Byte.SIZE - rest) == 0;
  }

  static boolean anyContains(IpRange[] ranges, InetAddress address) {
    return Arrays.stream(ranges).anyMatch(range -> range.contains(address));
  }
}
