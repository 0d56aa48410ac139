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

/**
 * A cache in memory of bounded weight, whose values stay for a week at most. The least used are
 * evicted first.
 */
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

  /** Changes a value and weighs it again. */
  void change(CacheKey key, UnaryOperator<@Nullable V> change) {
    var _ = kept.asMap().compute(key, (_, known) -> change.apply(known));
  }

  /** Changes every value that matches; null removes it. */
  void changeWhere(Predicate<V> which, UnaryOperator<@Nullable V> change) {
    kept.asMap()
        .forEach((key, value) -> {
          if (which.test(value)) {
            change(key, change);
          }
        });
  }

  /** Removes all values that match. */
  void forget(Predicate<V> which) {
    kept.asMap().values().removeIf(which);
  }

  /** Removes all values of a feature. */
  void clear(FeatureKey feature) {
    kept.asMap().keySet().removeIf(key -> key.feature().equals(feature));
  }
}
