package dev.plimsoll.models.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The circuit to one deployment, as this node sees it.
 *
 * @param since when it entered this state
 * @param failures among the latest attempts that it remembers
 * @param reason of the failure that opened it, for operators; null if it is closed
 */
public record Circuit(State state, Instant since, int failures, @Nullable String reason) {
  public enum State {
    /** Calls pass. */
    CLOSED,
    /** Calls are refused, so that the provider can recover and callers need not wait. */
    OPEN,
    /** One call at a time passes, to see whether the provider has recovered. */
    HALF_OPEN
  }
}
