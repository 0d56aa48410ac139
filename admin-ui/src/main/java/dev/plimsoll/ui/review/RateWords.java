package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.audits.HallucinationRate;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.text.Percent;

/** A hallucination rate as a text. */
final class RateWords {
  private RateWords() {}

  static String figure(HallucinationRate rate) {
    return rate.decided() == 0
        ? text("review.rate.unknown")
        : Percent.of(rate.rate().orElseThrow());
  }

  /**
   * @param limit the share above which a rate is marked
   */
  static Chip chip(HallucinationRate rate, double limit) {
    var mark = Percent.of(limit);
    if (rate.decided() == 0) {
      return Chip.plain(text("review.rate.limit", mark));
    }
    if (rate.interval().low() > limit) {
      return new Chip(text("review.rate.clearly-above", mark), Chip.Mood.BAD);
    }
    return rate.rate().orElseThrow() > limit
        ? new Chip(text("review.rate.above", mark), Chip.Mood.WARN)
        : new Chip(text("review.rate.within", mark), Chip.Mood.GOOD);
  }

  static String sentence(HallucinationRate rate) {
    return rate.decided() == 0
        ? text("review.rate.says.nothing", rate.unsure(), rate.unrated())
        : text(
            "review.rate.says",
            rate.hallucinating(),
            rate.decided(),
            range(rate),
            rate.unsure(),
            rate.unrated());
  }

  /** Such as {@code 10% (2 of 20), 2.79% to 30.1%}. */
  static String inShort(HallucinationRate rate) {
    return rate.decided() == 0
        ? figure(rate)
        : text(
            "review.rate.in-short",
            figure(rate),
            rate.hallucinating(),
            rate.decided(),
            range(rate));
  }

  static String range(HallucinationRate rate) {
    var interval = rate.interval();
    return rate.decided() == 0
        ? "–"
        : text("review.rate.range", Percent.of(interval.low()), Percent.of(interval.high()));
  }
}
