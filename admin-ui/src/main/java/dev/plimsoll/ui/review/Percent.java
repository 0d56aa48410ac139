package dev.plimsoll.ui.review;

import java.util.Locale;

/** Shares as the page writes them: whole percent from 10 on, one decimal place below. */
final class Percent {
  private Percent() {}

  static String of(double share) {
    var percent = 100 * share;
    var digits = percent >= 9.95 ? 0 : 1;
    return String.format(Locale.ROOT, digits == 0 ? "%.0f%%" : "%.1f%%", percent)
        .replace(".0%", "%");
  }

  /** A number for a chart, to one decimal place. */
  static double number(double share) {
    return Math.round(1_000 * share) / 10.0;
  }
}
