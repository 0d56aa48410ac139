package dev.plimsoll.ui.review;

import dev.plimsoll.audits.HallucinationRate;
import dev.plimsoll.ui.parts.Chip;

/** A hallucination rate in words. */
final class RateWords {
  private RateWords() {}

  static String figure(HallucinationRate rate) {
    return rate.decided() == 0 ? "not known yet" : Percent.of(rate.rate().orElseThrow());
  }

  /**
   * @param limit the share above which a rate is marked
   */
  static Chip chip(HallucinationRate rate, double limit) {
    var mark = Percent.of(limit);
    if (rate.decided() == 0) {
      return Chip.plain("limit " + mark);
    }
    if (rate.interval().low() > limit) {
      return new Chip("clearly above " + mark, Chip.Mood.BAD);
    }
    return rate.rate().orElseThrow() > limit
        ? new Chip("above " + mark, Chip.Mood.WARN)
        : new Chip("within " + mark, Chip.Mood.GOOD);
  }

  static String sentence(HallucinationRate rate) {
    if (rate.decided() == 0) {
      return "Nothing is rated yes or no yet. " + apart(rate);
    }
    var interval = rate.interval();
    return "%d of %d hallucinate. With 95%% confidence the true rate is %s to %s (Wilson interval). %s"
        .formatted(
            rate.hallucinating(),
            rate.decided(),
            Percent.of(interval.low()),
            Percent.of(interval.high()),
            apart(rate));
  }

  /** Such as {@code 10% (2 of 20), 2.8% to 30%}. */
  static String inShort(HallucinationRate rate) {
    if (rate.decided() == 0) {
      return "not known yet";
    }
    return figure(rate)
        + " ("
        + rate.hallucinating()
        + " of "
        + rate.decided()
        + "), "
        + range(rate);
  }

  static String range(HallucinationRate rate) {
    var interval = rate.interval();
    return rate.decided() == 0
        ? "–"
        : Percent.of(interval.low()) + " to " + Percent.of(interval.high());
  }

  private static String apart(HallucinationRate rate) {
    return rate.unsure() + " unsure and " + rate.unrated() + " not rated are counted apart.";
  }
}
