package dev.plimsoll.caching;

import dev.plimsoll.caching.terms.DistinguishingTerms;

/** Compares two answers: whether they say the same, as far as a machine can judge. */
final class Agreement {
  /** Two answers of one model to the same question are rarely less close than this. */
  static final double CLOSE = 0.8;

  /** In a longer answer, an extra negation is often only another way of saying the same. */
  private static final int SHORT = 25;

  private Agreement() {}

  static boolean between(String one, String other, double closeness) {
    if (one.strip().equalsIgnoreCase(other.strip())) {
      return true;
    }
    if (closeness < CLOSE) {
      return false;
    }
    var first = DistinguishingTerms.of(one);
    var second = DistinguishingTerms.of(other);
    var isShort = Math.min(first.length(), second.length()) <= SHORT;
    return first.sameNumbers(second)
        && !(isShort && (!first.sameNegations(second) || first.contradicts(second)));
  }
}
