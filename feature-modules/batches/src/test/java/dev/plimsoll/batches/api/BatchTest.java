package dev.plimsoll.batches.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Usd;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  @Test
  void begins_items_until_it_expires() {
    var batch = batch(BatchState.IN_PROGRESS, null);
    assertThat(batch.begins(NOON)).isTrue();
    assertThat(batch.begins(NOON.plus(Batch.WINDOW))).isFalse();
    assertThat(batch.drops(NOON.plus(Batch.WINDOW))).isTrue();
  }

  @Test
  void begins_no_items_once_it_is_given_up() {
    assertThat(batch(BatchState.CANCELLING, null).begins(NOON)).isFalse();
    assertThat(batch(BatchState.COMPLETED, null).begins(NOON)).isFalse();
  }

  @Test
  void begins_no_items_while_it_rests() {
    var batch = batch(BatchState.IN_PROGRESS, NOON.plus(Duration.ofMinutes(5)));
    assertThat(batch.begins(NOON)).isFalse();
    assertThat(batch.rests(NOON)).isTrue();
    assertThat(batch.begins(NOON.plus(Duration.ofMinutes(5)))).isTrue();
  }

  private static Batch batch(BatchState state, @Nullable Instant restUntil) {
    return new Batch(
        "batch_1",
        "file_1",
        new FeatureKey("help"),
        TenantId.DEFAULT,
        "key app",
        "{}",
        state,
        new BatchCounts(3, 0, 0, 0),
        Usd.ZERO,
        Usd.ZERO,
        restUntil == null ? null : new Batch.Rest(restUntil, "no model can answer", 1),
        NOON,
        null,
        null);
  }
}
