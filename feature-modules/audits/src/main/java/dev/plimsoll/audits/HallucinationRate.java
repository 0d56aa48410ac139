package dev.plimsoll.audits;

import dev.plimsoll.domain.Interval;
import dev.plimsoll.reviews.Hallucination;
import dev.plimsoll.reviews.Rating;
import dev.plimsoll.reviews.ReviewItem;
import java.util.Collection;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How often answers hallucinate, by what reviewers found: YES among YES and NO. Those rated UNSURE
 * and those not rated yet are counted apart and have no part in the rate.
 */
public record HallucinationRate(int hallucinating, int faithful, int unsure, int unrated) {
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
   * Where the rate of the whole week lies; where the sample is a good part of the week the truth is
   * known better than this.
   */
  public Interval interval() {
    return Interval.wilson(hallucinating, decided());
  }
}
