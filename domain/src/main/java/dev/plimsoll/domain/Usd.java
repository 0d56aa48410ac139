package dev.plimsoll.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** An amount of US dollars, exact to the micro-dollar, never negative. */
public record Usd(long micros) implements Comparable<Usd> {
  public static final Usd ZERO = new Usd(0);
  private static final int MICRO_DIGITS = 6;

  public Usd {
    if (micros < 0) {
      throw new IllegalArgumentException("negative amount: " + micros);
    }
  }

  /**
   * Parses an amount in dollars, such as {@code "0.0021"}; fails if it is finer than a
   * micro-dollar.
   */
  public static Usd of(String dollars) {
    return of(new BigDecimal(dollars));
  }

  /**
   * The amount in dollars.
   *
   * @throws ArithmeticException if it is finer than a micro-dollar or too large
   */
  public static Usd of(BigDecimal dollars) {
    return new Usd(dollars.movePointRight(MICRO_DIGITS).longValueExact());
  }

  /** The amount in dollars, rounded half up to the micro-dollar. */
  public static Usd rounded(BigDecimal dollars) {
    return of(dollars.setScale(MICRO_DIGITS, RoundingMode.HALF_UP));
  }

  public Usd plus(Usd other) {
    return new Usd(Math.addExact(micros, other.micros));
  }

  /** The difference to {@code other}; zero if that is more. */
  public Usd minus(Usd other) {
    return new Usd(Math.max(0, micros - other.micros));
  }

  public boolean exceeds(Usd other) {
    return micros > other.micros;
  }

  public BigDecimal dollars() {
    return BigDecimal.valueOf(micros, MICRO_DIGITS);
  }

  @Override
  public int compareTo(Usd other) {
    return Long.compare(micros, other.micros);
  }

  /** The amount for people: with cents from a dollar on, and up to six digits below. */
  @Override
  public String toString() {
    if (micros == 0) {
      return "$0";
    }
    if (micros >= 1_000_000) {
      return String.format(Locale.ROOT, "$%,.2f", dollars());
    }
    return "$" + dollars().stripTrailingZeros().toPlainString();
  }
}
