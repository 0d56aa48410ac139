package dev.plimsoll.platform;

import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * New ids: 26 characters of Crockford's base 32, 48 bits of milliseconds and 80 random bits, so
 * that they sort by time and fit into a URL (the ULID format).
 */
public final class IdSource {
  private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private static final int TIME_DIGITS = 10;
  private static final int HALF_DIGITS = 8;

  private final Clock clock;
  private final RandomGenerator random;

  public IdSource(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  public String next() {
    var id = new char[TIME_DIGITS + 2 * HALF_DIGITS];
    write(clock.millis(), id, 0, TIME_DIGITS);
    write(random.nextLong(), id, TIME_DIGITS, HALF_DIGITS);
    write(random.nextLong(), id, TIME_DIGITS + HALF_DIGITS, HALF_DIGITS);
    return new String(id);
  }

  /** Writes the lowest {@code 5 * count} bits of a value, most significant first. */
  private static void write(long value, char[] into, int from, int count) {
    var rest = value;
    for (var i = from + count - 1; i >= from; i--) {
      into[i] = DIGITS[(int) (rest & 31)];
      rest >>>= 5;
    }
  }
}
