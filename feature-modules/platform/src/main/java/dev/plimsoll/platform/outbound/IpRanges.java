package dev.plimsoll.platform.outbound;

import java.net.InetAddress;
import java.util.List;

/** Addresses and networks, as a setting names them. */
public record IpRanges(List<IpRange> ranges) {
  /**
   * Reads addresses and networks, such as {@code 10.0.0.7, 192.168.0.0/16, ::1}.
   *
   * @param setting that names them, for the error
   * @throws IllegalArgumentException if one is neither
   */
  public static IpRanges of(String setting, List<String> texts) {
    return new IpRanges(
        texts.stream()
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(text -> range(setting, text))
            .toList());
  }

  private static IpRange range(String setting, String text) {
    return IpRange.parse(text)
        .orElseThrow(() ->
            new IllegalArgumentException(
                setting
                    + " must name addresses and networks such as 10.0.0.7 or 192.168.0.0/16, but"
                    + " named '"
                    + text
                    + "'"));
  }

  /** Whether an address, which is no name, is among them. */
  public boolean include(String address) {
    try {
      var parsed = InetAddress.ofLiteral(address);
      return ranges.stream().anyMatch(range -> range.contains(parsed));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
