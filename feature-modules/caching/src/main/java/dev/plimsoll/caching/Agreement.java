package dev.plimsoll.caching;

/** Whether two answers say the same, as well as a machine can tell. */
final class Agreement {
  /** Two answers of one model to one question are seldom less close than that. */
  static final double CLOSE = 0.8;

  /** In a longer answer, a negation more is often only another way to say it. */
  private static final int SHORT = 25;

  private Agreement() {}

  static boolean between(String one, String other, double closeness) {
    if (one.strip().equalsIgnoreCase(other.strip())) {
      return true;
    }
    var first = DistinguishingTerms.of(one);
    var second = DistinguishingTerms.of(other);
    var isShort = Math.min(first.words().size(), second.words().size()) <= SHORT;
    return closeness >= CLOSE
        && first.sameNumbers(second)
        && !(isShort && (first.negations() != second.negations() || first.contradicts(second)));
  }
}
