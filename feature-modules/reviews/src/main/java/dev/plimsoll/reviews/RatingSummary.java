package dev.plimsoll.reviews;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * A summary of a batch, by the latest rating of each item.
 *
 * @param hallucinating items rated {@link Hallucination#YES}
 * @param faithful items rated {@link Hallucination#NO}
 * @param unsure items rated {@link Hallucination#UNSURE}
 * @param means the mean of each criterion that was rated; empty while nothing is
 */
public record RatingSummary(
    int items,
    int rated,
    int hallucinating,
    int faithful,
    int unsure,
    Map<Criterion, Double> means) {

  public RatingSummary {
    means = Map.copyOf(means);
  }

  /** The summary of these items. */
  static RatingSummary of(Collection<ReviewItem> items) {
    var ratings = items.stream().map(ReviewItem::rating).filter(Objects::nonNull).toList();
    return of(items.size(), ratings);
  }

  static RatingSummary of(int items, Collection<Rating> ratings) {
    return new RatingSummary(
        items,
        ratings.size(),
        count(ratings, Hallucination.YES),
        count(ratings, Hallucination.NO),
        count(ratings, Hallucination.UNSURE),
        means(ratings));
  }

  private static int count(Collection<Rating> ratings, Hallucination verdict) {
    return (int) ratings.stream().filter(rating -> rating.hallucination() == verdict).count();
  }

  private static Map<Criterion, Double> means(Collection<Rating> ratings) {
    var means = new EnumMap<Criterion, Double>(Criterion.class);
    for (var criterion : Criterion.values()) {
      ratings.stream()
          .map(rating -> rating.score(criterion))
          .filter(Objects::nonNull)
          .mapToInt(Integer::intValue)
          .average()
          .ifPresent(mean -> means.put(criterion, mean));
    }
    return means;
  }
}
