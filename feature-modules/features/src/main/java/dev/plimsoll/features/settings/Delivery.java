package dev.plimsoll.features.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How answers reach those who ask.
 *
 * @param webhooks the addresses that may be told when a job is over; no other is ever called
 */
public record Delivery(@JsonProperty("delivery") Mode mode, Set<String> webhooks)
    implements SettingsGroup {
  private static final int MOST = 50;

  public static final Delivery DEFAULT = new Delivery(Mode.AT_ONCE, Set.of());

  /** Whether questions wait for their answers. */
  public enum Mode {
    /** They do; those that ask for it become jobs. */
    AT_ONCE,
    /** Every question becomes a job, also where the caller would wait. */
    ASYNCHRONOUS
  }

  public Delivery(@Nullable Mode mode, @Nullable Set<String> webhooks) {
    this.mode = Objects.requireNonNullElse(mode, Mode.AT_ONCE);
    this.webhooks =
        Collections.unmodifiableSet(
            new TreeSet<>(Objects.requireNonNullElse(webhooks, Set.<String>of())));
    if (this.webhooks.size() > MOST || !this.webhooks.stream().allMatch(Delivery::isAddress)) {
      throw new IllegalArgumentException(
          "webhooks must be at most 50 addresses that begin with https:// or http://");
    }
  }

  /** A webhook as the address to call; empty if there is no such address. */
  public static Optional<URI> address(String webhook) {
    try {
      return Optional.of(URI.create(webhook)).filter(address -> address.getHost() != null);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static boolean isAddress(String webhook) {
    return webhook.matches("https?://\\S+");
  }
}
