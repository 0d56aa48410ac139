package dev.plimsoll.serving.earlier;

import dev.plimsoll.caching.CacheKey;
import dev.plimsoll.caching.Hit;
import dev.plimsoll.caching.Question;
import dev.plimsoll.serving.call.PreparedCall;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was looked for among earlier answers for one call. Belongs to the thread of the call. */
public final class CacheLookup {
  private final PreparedCall call;
  private @Nullable CacheKey key;
  private @Nullable Search search;

  CacheLookup(PreparedCall call) {
    this.call = call;
  }

  /** A search for a question that means the same, and what it found. */
  record Search(CacheKey scope, Question question, @Nullable Hit hit) {}

  PreparedCall call() {
    return call;
  }

  /** The cache key of the answer, computed once. */
  CacheKey key(Supplier<CacheKey> worker) {
    var known = key;
    if (known == null) {
      known = worker.get();
      key = known;
    }
    return known;
  }

  void searched(Search done) {
    search = done;
  }

  /** What was searched for in the semantic cache; null where nothing was. */
  @Nullable Search search() {
    return search;
  }
}
