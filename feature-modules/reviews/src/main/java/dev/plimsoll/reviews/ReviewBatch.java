package dev.plimsoll.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Items that were queued together.
 *
 * @param rubric the version of the rubric when it was opened; each rating has its own
 * @param closedAt when the batch was closed; null while ratings may be edited
 */
public record ReviewBatch(
    String queue,
    String name,
    int rubric,
    Instant openedAt,
    @Nullable Instant closedAt,
    ReviewProgress progress) {
  public boolean isOpen() {
    return closedAt == null;
  }
}
