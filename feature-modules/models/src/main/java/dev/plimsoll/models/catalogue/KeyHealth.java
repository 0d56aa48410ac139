package dev.plimsoll.models.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The health of a provider's key for one model on this node.
 *
 * @param until when it is used again by itself; null if it is in use or cannot be used
 */
public record KeyHealth(ProviderKey key, State state, @Nullable Instant until) {
  public enum State {
    /** In use, in turn with the others. */
    READY,
    /** Paused because the provider answered 429. */
    LIMITED,
    /** Paused because the provider answered 401 or 403, while other keys are used instead. */
    REFUSED,
    /** Not used, because its setting has no value. */
    MISSING
  }
}
