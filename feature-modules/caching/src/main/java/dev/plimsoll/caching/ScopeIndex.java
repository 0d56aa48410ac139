package dev.plimsoll.caching;

import static java.util.Comparator.comparingDouble;

import dev.plimsoll.domain.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The questions of one scope with their answers, newest first. Their vectors are compared one by
 * one, which takes about a millisecond.
 */
final class ScopeIndex {
  static final int MOST = 5_000;

  /** A part of the whole cache, which gives up one scope at a time. */
  private static final long MOST_BYTES = 16 << 20;

  /** Of how many the words are compared as well, which takes far longer. */
  private static final int MOST_COMPARED = 20;

  private record House(Question question, CachedAnswer answer) {
    boolean isOf(UserId asker) {
      return answer.asker().equals(asker);
    }

    int weight() {
      return question.weight() + answer.weight();
    }
  }

  private record Near(House house, double closeness) {}

  /** Read far more often than written, and without locks. */
  private final CopyOnWriteArrayList<House> houses = new CopyOnWriteArrayList<>();

  private long weight;

  synchronized void add(Question question, CachedAnswer answer) {
    var house = new House(question, answer);
    houses.addFirst(house);
    weight += house.weight();
    while (houses.size() > 1 && (houses.size() > MOST || weight > MOST_BYTES)) {
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
    return houses.stream()
        .takeWhile(house -> !house.answer().at().isBefore(oldest))
        .map(house -> new Near(house, question.closeness(house.question())))
        .filter(near -> near.closeness() >= threshold)
        .sorted(comparingDouble(Near::closeness).reversed())
        .limit(MOST_COMPARED)
        .filter(near -> question.sameButForWords(near.house().question()))
        .findFirst()
        .map(near -> new Hit(near.house().answer(), near.closeness()));
  }

  /** Its approximate size in bytes. */
  synchronized int weight() {
    return (int) Math.min(Integer.MAX_VALUE, 200 + weight);
  }
}
