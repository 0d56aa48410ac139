package dev.plimsoll.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row of a {@link ReviewBatch}. */
record ReviewBatchRow(
    String id,
    String queue,
    String name,
    int rubric,
    Instant openedAt,
    @Nullable Instant closedAt) {

  /** A new batch with the current rubric. */
  ReviewBatchRow(String id, String queue, String name, Instant openedAt) {
    this(id, checked("queue", queue), checked("name", name), Rating.RUBRIC, openedAt, null);
  }

  void requireOpen() {
    if (closedAt != null) {
      throw new BatchClosed(name);
    }
  }

  ReviewBatchRow closed(Instant now) {
    requireOpen();
    return new ReviewBatchRow(id, queue, name, rubric, openedAt, now);
  }

  private static String checked(String field, String value) {
    if (value.isBlank() || value.length() > 64) {
      throw new InvalidBatch(
          "batch." + field + " must be 1 to 64 characters, but was " + value.length());
    }
    return value;
  }
}
