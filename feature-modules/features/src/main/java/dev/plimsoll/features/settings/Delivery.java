package dev.plimsoll.features.settings;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * How answers reach those who ask.
 *
 * @param asynchronous whether every question becomes a job, also where the caller would wait
 * @param webhooks the addresses that may be told when a job is over; no other is ever called
 */
public record Delivery(boolean asynchronous, Set<String> webhooks) {
  private static final int MOST = 50;

  public static final Delivery DEFAULT = new Delivery(false, Set.of());

  public Delivery {
    webhooks =
        Collections.unmodifiableSet(
            new TreeSet<>(Objects.requireNonNullElse(webhooks, Set.<String>of())));
    if (webhooks.size() > MOST || !webhooks.stream().allMatch(Delivery::isAddress)) {
      throw new IllegalArgumentException(
          "webhooks must be at most 50 addresses that begin with https:// or http://");
    }
  }

  private static boolean isAddress(String webhook) {
    return webhook.matches("https?://\\S+");
  }
}
