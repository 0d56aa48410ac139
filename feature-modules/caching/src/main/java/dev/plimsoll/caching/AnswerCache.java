package dev.plimsoll.caching;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The exact cache: answers by the fingerprint of everything that they depend on. Answers that are
 * asked for most stay longest.
 */
@ApplicationScoped
public class AnswerCache {
  private final BoundedCache<CachedAnswer> answers;

  @Inject
  public AnswerCache(
      @ConfigProperty(name = "plimsoll.cache.max-bytes", defaultValue = "33554432") long maxBytes) {
    answers = new BoundedCache<>(maxBytes, CachedAnswer::weight);
  }

  /** The answer under the key, however old. */
  public Optional<CachedAnswer> find(CacheKey key) {
    return answers.find(key);
  }

  public void keep(CacheKey key, CachedAnswer answer) {
    answers.keep(key, answer);
  }

  /** Deletes all answers to a person. */
  public void forget(UserId asker) {
    answers.forget(answer -> answer.asker().equals(asker));
  }

  /** Deletes all answers of a feature. */
  void clear(FeatureKey feature) {
    answers.clear(feature);
  }
}
