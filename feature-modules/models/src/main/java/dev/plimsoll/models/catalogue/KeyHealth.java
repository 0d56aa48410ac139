package dev.plimsoll.models.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key of a provider as one model uses it on this node.
 *
 * @param until when it is used again by itself; null where it is used, or cannot be
 */
public record KeyHealth(ProviderKey key, State state, @Nullable Instant until) {
  public enum State {
    /** Used in its turn. */
    READY,
    /** Rests because the provider answered 429. */
    LIMITED,
    /** Rests because the provider answered 401 or 403, while other keys do its work. */
    REFUSED,
    /** Not used: its setting holds nothing. */
    MISSING
  }
}
