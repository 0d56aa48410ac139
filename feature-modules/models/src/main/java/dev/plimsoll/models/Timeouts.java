package dev.plimsoll.models;

import java.time.Duration;

/** How long to wait for a provider: to connect, to its first token, between two, and in all. */
public record Timeouts(
    Duration connect, Duration firstToken, Duration betweenTokens, Duration total) {
  public static final Timeouts DEFAULT =
      new Timeouts(
          Duration.ofSeconds(2),
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60));
}
