package dev.plimsoll.platform;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * New ids: 26 characters of Crockford's base 32, 48 bits of milliseconds and 80 random bits, so
 * that they sort by time and fit into a URL (the ULID format).
 */
public final class IdSource {
  private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private static final int TIME_DIGITS = 10;
  private static final int HALF_DIGITS = 8;
  private static final int LENGTH = TIME_DIGITS + 2 * HALF_DIGITS;

  private final Clock clock;
  private final RandomGenerator random;

  public IdSource(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  public String next() {
    // At once: a secure source takes as long for a few bits as for all.
    var chance = ByteBuffer.allocate(2 * Long.BYTES);
    random.nextBytes(chance.array());
    var id = new char[LENGTH];
    write(clock.millis(), id, 0, TIME_DIGITS);
    write(chance.getLong(), id, TIME_DIGITS, HALF_DIGITS);
    write(chance.getLong(), id, TIME_DIGITS + HALF_DIGITS, HALF_DIGITS);
    return new String(id);
  }

  /** The lowest id that can be made at this moment or later. */
  public static String startOf(Instant moment) {
    var start = new char[TIME_DIGITS];
    write(moment.toEpochMilli(), start, 0, TIME_DIGITS);
    return new String(start);
  }

  /** When an id was made, to the millisecond; empty if it is not of this form. */
  public static Optional<Instant> timeOf(String id) {
    if (id.length() != LENGTH || !id.chars().allMatch(digit -> value(digit) >= 0)) {
      return Optional.empty();
    }
    var millis = id.chars().limit(TIME_DIGITS).mapToLong(IdSource::value).reduce(0, IdSource::next);
    return Optional.of(Instant.ofEpochMilli(millis));
  }

  private static long next(long value, long digit) {
    return value << 5 | digit;
  }

  private static int value(int digit) {
    return Arrays.binarySearch(DIGITS, (char) digit);
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
