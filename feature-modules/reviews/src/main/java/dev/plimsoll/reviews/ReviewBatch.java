package dev.plimsoll.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Items that were queued together.
 *
 * @param rubric the version of the rubric that they are rated on
 * @param closedAt since when ratings stay as they are; null while they may be edited
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
