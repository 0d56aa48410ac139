package dev.plimsoll.serving.fakes;

import dev.plimsoll.caching.CacheKey;
import dev.plimsoll.caching.CacheStatistics;
import dev.plimsoll.caching.CachedAnswer;
import dev.plimsoll.caching.Hit;
import dev.plimsoll.caching.Question;
import dev.plimsoll.caching.SemanticCache;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A semantic cache that finds what a test puts there, and the statistics of it. */
public final class FakeCaches extends SemanticCache {
  /** What is found for each question; null for nothing. */
  public Hit hit;

  public final List<Question> kept = new ArrayList<>();
  public final List<String> counted = new ArrayList<>();
  public final CacheStatistics statistics = new Statistics();

  public FakeCaches() {
    super(0);
  }

  @Override
  public Optional<Hit> find(CacheKey scope, Question question, double threshold, Instant oldest) {
    return Optional.ofNullable(hit);
  }

  @Override
  public void keep(CacheKey scope, Question question, CachedAnswer answer) {
    kept.add(question);
  }

  private final class Statistics extends CacheStatistics {
    Statistics() {
      super(null, null, null, null, null, null, null);
    }

    @Override
    public void looked(FeatureKey feature, Instant at) {
      counted.add("looked");
    }

    @Override
    public void gaveExact(FeatureKey feature, Instant at, Usd saved) {
      counted.add("exact");
    }

    @Override
    public void gaveSimilar(FeatureKey feature, Instant at, Usd saved) {
      counted.add("similar");
    }

    @Override
    public void gaveOwn(FeatureKey feature, Instant at, CallId call, String answer, Hit instead) {
      counted.add("compared");
    }
  }
}
