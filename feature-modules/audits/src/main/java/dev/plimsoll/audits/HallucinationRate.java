package dev.plimsoll.audits;

import dev.plimsoll.domain.Interval;
import dev.plimsoll.reviews.Hallucination;
import dev.plimsoll.reviews.Rating;
import dev.plimsoll.reviews.ReviewItem;
import java.util.Collection;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The rate of hallucinating answers that reviewers found: the share of YES among YES and NO. UNSURE
 * and unrated items are counted apart and do not affect the rate.
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

  /** The number of ratings that the rate is based on. */
  public int decided() {
    return hallucinating + faithful;
  }

  /** The rate from 0 to 1; empty while it is based on nothing. */
  public OptionalDouble rate() {
    return decided() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) hallucinating / decided());
  }

  /**
   * The interval in which the rate of the whole week lies. If the sample is a large part of the
   * week, the rate is known better than this.
   */
  public Interval interval() {
    return Interval.wilson(hallucinating, decided());
  }
}
