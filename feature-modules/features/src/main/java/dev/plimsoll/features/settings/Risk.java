package dev.plimsoll.features.settings;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How risky an answer is judged to be.
 *
 * @param score from 0 for harmless to 1
 * @param because what made it so, for reviewers and admins
 */
public record Risk(double score, String because) {
  private static final int DIGITS = 2;

  public Risk {
    score = Math.clamp(score, 0, 1);
  }

  @Override
  public String toString() {
    var rounded = BigDecimal.valueOf(score).setScale(DIGITS, RoundingMode.HALF_UP);
    return because.isEmpty() ? "risk " + rounded : "risk " + rounded + ": " + because;
  }
}
