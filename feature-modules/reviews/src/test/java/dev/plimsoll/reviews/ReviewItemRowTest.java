package dev.plimsoll.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReviewItemRowTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final UserId RUTH = new UserId("ruth");
  private static final UserId OMAR = new UserId("omar");

  private static final ReviewItemRow FREE = new ReviewItemRow("i", "b", null, null, null, 0);
  private static final ReviewItemRow HELD =
      new ReviewItemRow("i", "b", RUTH.value(), NOON.plusSeconds(3_600), null, 0);

  @Test
  void is_rated_by_whoever_holds_it() {
    var rated = HELD.rated(RUTH, NOON);
    assertThat(rated.ratings()).isEqualTo(1);
    assertThat(rated.claimedBy()).isNull();
  }

  @Test
  void is_not_rated_while_another_reviewer_holds_it() {
    assertThatThrownBy(() -> HELD.rated(OMAR, NOON)).isInstanceOf(TakenByAnother.class);
  }

  @Test
  void is_free_again_when_the_claim_is_over() {
    assertThat(HELD.rated(OMAR, NOON.plusSeconds(3_600)).ratings()).isEqualTo(1);
  }

  @Test
  void is_rated_again_by_the_same_reviewer_only() {
    var once = FREE.rated(RUTH, NOON);
    var twice = once.rated(RUTH, NOON);
    assertThat(once.ratings()).isEqualTo(1);
    assertThat(twice.ratings()).isEqualTo(2);
    assertThatThrownBy(() -> twice.rated(OMAR, NOON)).isInstanceOf(TakenByAnother.class);
  }

  @Test
  void stays_as_it_is_once_its_batch_is_closed() {
    var batch = new ReviewBatchRow("b", "weekly-audit", "2026-W47", NOON);
    batch.requireOpen();
    assertThatThrownBy(batch.closed(NOON)::requireOpen)
        .isInstanceOf(BatchClosed.class)
        .hasMessageContaining("2026-W47");
  }
}
