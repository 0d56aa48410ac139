package dev.plimsoll.caching;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Earlier answers by the meaning of their questions, in scopes: a question finds only answers of
 * its own scope. A scope has at most 5,000 questions; the least used scopes are evicted when the
 * memory for all is used up.
 */
@ApplicationScoped
public class SemanticCache {
  private final BoundedCache<ScopeIndex> scopes;

  @Inject
  public SemanticCache(
      @ConfigProperty(name = "plimsoll.cache.semantic.max-bytes", defaultValue = "67108864")
          long maxBytes) {
    scopes = new BoundedCache<>(maxBytes, ScopeIndex::weight);
  }

  /** The answer to the nearest question of the scope that is near enough and young enough. */
  public Optional<Hit> find(CacheKey scope, Question question, double threshold, Instant oldest) {
    return scopes.find(scope).flatMap(questions -> questions.nearest(question, threshold, oldest));
  }

  public void keep(CacheKey scope, Question question, CachedAnswer answer) {
    // Written again each time, because that is when it is weighed.
    scopes.change(
        scope,
        known -> {
          var questions = known == null ? new ScopeIndex() : known;
          questions.add(question, answer);
          return questions;
        });
  }

  /** Deletes all questions of a person with their answers. */
  public void forget(UserId asker) {
    scopes.changeWhere(
        questions -> questions.hasAnyOf(asker),
        questions -> {
          if (questions != null) {
            questions.forget(asker);
          }
          return questions;
        });
  }

  /** Deletes all answers of a feature. */
  void clear(FeatureKey feature) {
    scopes.clear(feature);
  }
}
