package dev.plimsoll.caching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.plimsoll.domain.FeatureKey;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is kept in memory, of a bounded weight, for a week at most. What is used most stays. */
final class BoundedCache<V> {
  private static final Duration LONGEST = Duration.ofDays(7);

  private final Cache<CacheKey, V> kept;

  /**
   * @param weight of a value, in bytes
   */
  BoundedCache(long maxBytes, ToIntFunction<V> weight) {
    kept =
        Caffeine.newBuilder()
            .maximumWeight(maxBytes)
            .weigher((CacheKey _, V value) -> weight.applyAsInt(value))
            .expireAfterWrite(LONGEST)
            .build();
  }

  Optional<V> find(CacheKey key) {
    return Optional.ofNullable(kept.getIfPresent(key));
  }

  void keep(CacheKey key, V value) {
    kept.put(key, value);
  }

  /** Weighs what is changed anew. */
  void change(CacheKey key, UnaryOperator<@Nullable V> change) {
    var _ = kept.asMap().compute(key, (_, known) -> change.apply(known));
  }

  /** Changes each that it is true of; null forgets it. */
  void changeWhere(Predicate<V> which, UnaryOperator<@Nullable V> change) {
    kept.asMap()
        .forEach((key, value) -> {
          if (which.test(value)) {
            change(key, change);
          }
        });
  }

  /** Forgets all that it is true of. */
  void forget(Predicate<V> which) {
    kept.asMap().values().removeIf(which);
  }

  /** Forgets all of a feature. */
  void clear(FeatureKey feature) {
    kept.asMap().keySet().removeIf(key -> key.feature().equals(feature));
  }
}
