package dev.plimsoll.calls.figures;

import java.time.Duration;
import java.time.Instant;

/** The width of the intervals that figures are added up by. Days are in UTC. */
public enum Resolution {
  FIVE_MINUTES(Duration.ofMinutes(5)),
  HOUR(Duration.ofHours(1)),
  DAY(Duration.ofDays(1));

  private final Duration width;

  Resolution(Duration width) {
    this.width = width;
  }

  public Duration width() {
    return width;
  }

  /** The start of the interval of an instant. */
  public Instant startOf(Instant moment) {
    var seconds = moment.getEpochSecond();
    return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, width.toSeconds()));
  }
}
