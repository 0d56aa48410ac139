package dev.plimsoll.models.api;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * How long to wait for a provider.
 *
 * @param connect for a connection, TLS included
 * @param firstToken from the question to the first piece of a streamed answer
 * @param betweenTokens from one piece of a streamed answer to the next; a provider's sign that it
 *     is still there is no piece
 * @param total for the whole answer, retries included
 */
public record Timeouts(
    Duration connect, Duration firstToken, Duration betweenTokens, Duration total) {
  public static final Timeouts DEFAULT =
      new Timeouts(
          Duration.ofSeconds(2),
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60));

  public boolean arePositive() {
    return Stream.of(connect, firstToken, betweenTokens, total).allMatch(Duration::isPositive);
  }

  /** The same, with at most this long for all. */
  public Timeouts within(Duration most) {
    return most.compareTo(total) < 0
        ? new Timeouts(connect, firstToken, betweenTokens, most)
        : this;
  }
}
