package dev.plimsoll.models.api;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * The time limits of a question to a provider.
 *
 * @param connect for a connection, including TLS
 * @param firstToken from the question to the first piece of a streamed answer
 * @param betweenTokens from one piece of a streamed answer to the next; keep-alive signs do not
 *     count as pieces
 * @param total for the whole answer, including retries
 */
public record Timeouts(
    Duration connect, Duration firstToken, Duration betweenTokens, Duration total) {
  public static final Timeouts DEFAULT =
      new Timeouts(
          Duration.ofSeconds(2),
          Duration.ofSeconds(20),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10));

  public boolean arePositive() {
    return Stream.of(connect, firstToken, betweenTokens, total).allMatch(Duration::isPositive);
  }

  /** These limits, with at most this much in total. */
  public Timeouts within(Duration most) {
    return most.compareTo(total) < 0
        ? new Timeouts(connect, firstToken, betweenTokens, most)
        : this;
  }
}
