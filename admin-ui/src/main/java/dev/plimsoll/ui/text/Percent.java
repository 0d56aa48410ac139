package dev.plimsoll.ui.text;

import java.math.RoundingMode;
import java.text.NumberFormat;

/**
 * Shares in percent: with at most one decimal place, or two below 10%. A share above zero is never
 * 0%, and one below all is never 100%.
 */
public final class Percent {
  private static final double SMALL = 0.1;
  private static final double LEAST = 0.000_1;
  private static final double MOST = 0.999;

  private Percent() {}

  public static String of(double share) {
    var format = NumberFormat.getPercentInstance(Messages.locale());
    format.setMaximumFractionDigits(share < SMALL ? 2 : 1);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(share > 0 && share < 1 ? Math.clamp(share, LEAST, MOST) : share);
  }

  /** A number for a chart, to one decimal place. */
  public static double number(double share) {
    return Math.round(1_000 * share) / 10.0;
  }
}
