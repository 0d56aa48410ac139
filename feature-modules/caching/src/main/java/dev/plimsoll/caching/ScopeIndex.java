package dev.plimsoll.caching;

import dev.plimsoll.domain.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The questions of one scope with their answers, newest first. They are searched one by one, which
 * takes about a millisecond.
 */
final class ScopeIndex {
  static final int MOST = 5_000;

  private record House(Question question, CachedAnswer answer) {
    boolean isOf(UserId asker) {
      return answer.asker().equals(asker);
    }

    int weight() {
      return question.weight() + answer.weight();
    }
  }

  /** Read far more often than written, and without locks. */
  private final CopyOnWriteArrayList<House> houses = new CopyOnWriteArrayList<>();

  private long weight;

  synchronized void add(Question question, CachedAnswer answer) {
    var house = new House(question, answer);
    houses.addFirst(house);
    weight += house.weight();
    if (houses.size() > MOST) {
      weight -= houses.removeLast().weight();
    }
  }

  boolean hasAnyOf(UserId asker) {
    return houses.stream().anyMatch(house -> house.isOf(asker));
  }

  synchronized void forget(UserId asker) {
    houses.removeIf(house -> house.isOf(asker));
    weight = houses.stream().mapToLong(House::weight).sum();
  }

  /**
   * The nearest question that is near enough, young enough and has the same distinguishing terms.
   */
  Optional<Hit> nearest(Question question, double threshold, Instant oldest) {
    Hit best = null;
    for (var house : houses) {
      if (house.answer().at().isBefore(oldest)) {
        break;
      }
      var closeness = question.closeness(house.question());
      if (closeness >= (best == null ? threshold : best.closeness())
          && question.sameButForWords(house.question())) {
        best = new Hit(house.answer(), closeness);
      }
    }
    return Optional.ofNullable(best);
  }

  /** Its approximate size in bytes. */
  synchronized int weight() {
    return (int) Math.min(Integer.MAX_VALUE, 200 + weight);
  }
}
