package dev.plimsoll.caching;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;

/** Counts what earlier answers save, until the counts are stored. Safe for use by many threads. */
final class CacheCounters {
  private static final long DAY = Duration.ofDays(1).toSeconds();

  private record Key(FeatureKey feature, long day) {}

  private static final class Counts {
    final LongAdder looked = new LongAdder();
    final LongAdder exact = new LongAdder();
    final LongAdder exactSaved = new LongAdder();
    final LongAdder semantic = new LongAdder();
    final LongAdder semanticSaved = new LongAdder();
    final LongAdder right = new LongAdder();
    final LongAdder wrong = new LongAdder();

    /** The counts since the last time. */
    CacheDay taken(long day) {
      return new CacheDay(
          LocalDate.ofEpochDay(day),
          looked.sumThenReset(),
          exact.sumThenReset(),
          new Usd(exactSaved.sumThenReset()),
          semantic.sumThenReset(),
          new Usd(semanticSaved.sumThenReset()),
          right.sumThenReset(),
          wrong.sumThenReset());
    }
  }

  private final Map<Key, Counts> counts = new ConcurrentHashMap<>();

  void looked(FeatureKey feature, Instant at) {
    at(feature, at).looked.increment();
  }

  void exact(FeatureKey feature, Instant at, Usd saved) {
    var day = at(feature, at);
    day.exact.increment();
    day.exactSaved.add(saved.micros());
  }

  void semantic(FeatureKey feature, Instant at, Usd saved) {
    var day = at(feature, at);
    day.semantic.increment();
    day.semanticSaved.add(saved.micros());
  }

  void compared(FeatureKey feature, Instant at, boolean agree) {
    var day = at(feature, at);
    (agree ? day.right : day.wrong).increment();
  }

  /** Returns the counts since the last time, and resets them. */
  void take(BiConsumer<FeatureKey, CacheDay> writer) {
    counts.forEach((key, day) -> {
      var taken = day.taken(key.day());
      if (!taken.equals(CacheDay.none(taken.day()))) {
        writer.accept(key.feature(), taken);
      }
    });
    // For a while, a call may still count for yesterday.
    var latest = counts.keySet().stream().mapToLong(Key::day).max().orElse(0);
    counts.keySet().removeIf(key -> key.day() < latest - 1);
  }

  private Counts at(FeatureKey feature, Instant at) {
    return counts.computeIfAbsent(new Key(feature, at.getEpochSecond() / DAY), _ -> new Counts());
  }
}
