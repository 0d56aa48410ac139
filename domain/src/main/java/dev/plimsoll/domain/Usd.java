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

  /** The amount written as dollars, such as {@code "0.0021"}; finer than a micro-dollar fails. */
  public static Usd of(String dollars) {
    return of(new BigDecimal(dollars));
  }

  /**
   * The amount in dollars.
   *
   * @throws ArithmeticException when it is finer than a micro-dollar or too large
   */
  public static Usd of(BigDecimal dollars) {
    return new Usd(dollars.movePointRight(MICRO_DIGITS).longValueExact());
  }

  /** The amount in dollars, a fraction of a micro-dollar rounded half up. */
  public static Usd rounded(BigDecimal dollars) {
    return of(dollars.setScale(MICRO_DIGITS, RoundingMode.HALF_UP));
  }

  public Usd plus(Usd other) {
    return new Usd(Math.addExact(micros, other.micros));
  }

  /** What is left after {@code other} is taken; nothing when there was less. */
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

  /** For people: whole cents from a dollar on, up to six digits below it. */
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
