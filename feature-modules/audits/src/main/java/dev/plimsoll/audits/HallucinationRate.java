package dev.plimsoll.audits;

import dev.plimsoll.reviews.Hallucination;
import dev.plimsoll.reviews.Rating;
import dev.plimsoll.reviews.ReviewItem;
import java.util.Collection;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * How often answers hallucinate, by what reviewers found: YES among YES and NO. Those rated UNSURE
 * and those not rated yet are counted apart and have no part in the rate.
 */
public record HallucinationRate(int hallucinating, int faithful, int unsure, int unrated) {
  private static final double ERROR_RATE = 0.05;

  static HallucinationRate of(Collection<ReviewItem> items) {
    var verdicts =
        items.stream()
            .map(ReviewItem::rating)
            .filter(Objects::nonNull)
            .map(Rating::hallucination)
            .toList();
    return new HallucinationRate(
        count(verdicts, Hallucination.YES),
        count(verdicts, Hallucination.NO),
        count(verdicts, Hallucination.UNSURE),
        items.size() - verdicts.size());
  }

  private static int count(Collection<Hallucination> verdicts, Hallucination verdict) {
    return (int) verdicts.stream().filter(verdict::equals).count();
  }

  /** How many the rate is of. */
  public int decided() {
    return hallucinating + faithful;
  }

  /** From 0 to 1; empty while nothing is decided. */
  public OptionalDouble rate() {
    return decided() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) hallucinating / decided());
  }

  /**
   * Where the rate of the whole week lies with 95% confidence, by Wilson's score. It takes the week
   * to be large; where the sample is a good part of the week the truth is known better than this.
   */
  public Interval interval() {
    if (decided() == 0) {
      return new Interval(0, 1);
    }
    var wilson =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(decided(), hallucinating, ERROR_RATE);
    return new Interval(wilson.getLowerBound(), wilson.getUpperBound());
  }

  /** Both ends from 0 to 1. */
  public record Interval(double low, double high) {}
}
