package dev.plimsoll.reviews;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A {@link ReviewBatch} in its table. */
@Entity
@Table(name = "review_batch")
class BatchRow {
  @Id String id;
  String queue;
  String name;
  int rubric;

  @Column(name = "opened_at")
  Instant openedAt;

  @Column(name = "closed_at")
  @Nullable Instant closedAt;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected BatchRow() {}

  BatchRow(String id, String queue, String name, Instant openedAt) {
    this.id = id;
    this.queue = checked("queue", queue);
    this.name = checked("name", name);
    this.openedAt = openedAt;
    rubric = Rating.RUBRIC;
  }

  void requireOpen() {
    if (closedAt != null) {
      throw new BatchClosed(name);
    }
  }

  void close(Instant now) {
    requireOpen();
    closedAt = now;
  }

  ReviewBatch batch(Progress progress) {
    return new ReviewBatch(queue, name, rubric, openedAt, closedAt, progress);
  }

  private static String checked(String field, String value) {
    if (value.isBlank() || value.length() > 64) {
      throw new InvalidBatch(
          "batch." + field + " must be 1 to 64 characters, but was " + value.length());
    }
    return value;
  }
}
