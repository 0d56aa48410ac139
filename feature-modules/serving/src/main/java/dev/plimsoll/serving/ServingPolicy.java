package dev.plimsoll.serving;

import org.jspecify.annotations.Nullable;

/**
 * How a feature is served, beside what its ladder says.
 *
 * @param cache what earlier answers may be given again; null for none
 * @param stream what may be shown of an answer before its end, and what follows when it breaks off
 */
public record ServingPolicy(@Nullable CachePolicy cache, StreamPolicy stream) {
  public static final ServingPolicy DEFAULT = new ServingPolicy(null, StreamPolicy.DEFAULT);

  public ServingPolicy cached(CachePolicy policy) {
    return new ServingPolicy(policy, stream);
  }

  public ServingPolicy streamed(StreamPolicy policy) {
    return new ServingPolicy(cache, policy);
  }
}
