package dev.plimsoll.serving.fakes;

import dev.plimsoll.caching.AnswerCache;
import dev.plimsoll.caching.CacheKey;
import dev.plimsoll.caching.CachedAnswer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps all answers. */
public final class FakeAnswerCache extends AnswerCache {
  public final Map<CacheKey, CachedAnswer> kept = new HashMap<>();

  public FakeAnswerCache() {
    super(0);
  }

  @Override
  public Optional<CachedAnswer> find(CacheKey key) {
    return Optional.ofNullable(kept.get(key));
  }

  @Override
  public void keep(CacheKey key, CachedAnswer answer) {
    kept.put(key, answer);
  }
}
