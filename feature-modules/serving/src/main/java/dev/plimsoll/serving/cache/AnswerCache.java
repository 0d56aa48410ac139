package dev.plimsoll.serving.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.plimsoll.domain.FeatureKey;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers by the fingerprint of all that they depend on. What is asked most stays longest. */
@ApplicationScoped
public class AnswerCache {
  private static final Duration LONGEST = Duration.ofDays(7);

  @Inject
  @ConfigProperty(name = "plimsoll.cache.max-bytes", defaultValue = "33554432")
  long maxBytes;

  private Cache<CacheKey, CachedAnswer> answers = Caffeine.newBuilder().build();

  @PostConstruct
  void bound() {
    answers =
        Caffeine.newBuilder()
            .maximumWeight(maxBytes)
            .weigher((CacheKey _, CachedAnswer answer) -> answer.weight())
            .expireAfterWrite(LONGEST)
            .build();
  }

  /** The answer that was kept under the key, however old. */
  public Optional<CachedAnswer> find(CacheKey key) {
    return Optional.ofNullable(answers.getIfPresent(key));
  }

  public void keep(CacheKey key, CachedAnswer answer) {
    answers.put(key, answer);
  }

  /** Forgets all answers of a feature. */
  void clear(FeatureKey feature) {
    answers.asMap().keySet().removeIf(key -> key.feature().equals(feature));
  }
}
