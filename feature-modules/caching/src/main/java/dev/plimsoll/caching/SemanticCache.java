package dev.plimsoll.caching;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.UserId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers by what was asked, in scopes: whoever asks in another scope does not find them. A scope
 * holds at most 5,000 questions; the ones that are used least go when memory for all is used up.
 */
@ApplicationScoped
public class SemanticCache {
  @Inject
  @ConfigProperty(name = "plimsoll.cache.semantic.max-bytes", defaultValue = "67108864")
  long maxBytes;

  private BoundedCache<ScopeIndex> scopes = new BoundedCache<>(0, ScopeIndex::weight);

  @PostConstruct
  void bound() {
    scopes = new BoundedCache<>(maxBytes, ScopeIndex::weight);
  }

  /** The answer to the nearest question of the scope that is near enough and not too old. */
  public Optional<Hit> find(CacheKey scope, Question question, double threshold, Instant oldest) {
    return scopes.find(scope).flatMap(questions -> questions.nearest(question, threshold, oldest));
  }

  public void keep(CacheKey scope, Question question, CachedAnswer answer) {
    // Written anew each time, which is when it is weighed.
    scopes.change(
        scope,
        known -> {
          var questions = known == null ? new ScopeIndex() : known;
          questions.add(question, answer);
          return questions;
        });
  }

  /** Forgets all questions of a person with their answers. */
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

  /** Forgets all answers of a feature. */
  void clear(FeatureKey feature) {
    scopes.clear(feature);
  }
}
