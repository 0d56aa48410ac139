package dev.plimsoll.models.openai;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whose servers a request goes to, by the address. */
final class Host {
  private Host() {}

  /** Whether an address belongs to a domain. */
  static boolean isOf(@Nullable URI url, String domain) {
    var given = url == null ? null : url.getHost();
    var host = given == null ? "" : given.toLowerCase(Locale.ROOT);
    return host.equals(domain) || host.endsWith("." + domain);
  }
}
