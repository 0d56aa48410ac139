package dev.plimsoll.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ItemRowTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final UserId RUTH = new UserId("ruth");
  private static final UserId OMAR = new UserId("omar");

  private final BatchRow batch = new BatchRow("b", "weekly-audit", "2026-W47", NOON);
  private final ItemRow item = new ItemRow("i", batch, 1, new NewItem("talk", null));

  @Test
  void is_rated_by_whoever_holds_it() {
    claim(RUTH);
    assertThat(item.rate(RUTH, NOON)).isEqualTo(1);
    assertThat(item.claimedBy).isNull();
  }

  @Test
  void is_not_rated_while_another_reviewer_holds_it() {
    claim(RUTH);
    assertThatThrownBy(() -> item.rate(OMAR, NOON)).isInstanceOf(TakenByAnother.class);
  }

  @Test
  void is_free_again_when_the_claim_is_over() {
    claim(RUTH);
    assertThat(item.rate(OMAR, NOON.plusSeconds(3_600))).isEqualTo(1);
  }

  @Test
  void is_rated_again_by_the_same_reviewer_only() {
    assertThat(item.rate(RUTH, NOON)).isEqualTo(1);
    assertThat(item.rate(RUTH, NOON)).isEqualTo(2);
    assertThatThrownBy(() -> item.rate(OMAR, NOON)).isInstanceOf(TakenByAnother.class);
  }

  @Test
  void stays_as_it_is_once_its_batch_is_closed() {
    batch.requireOpen();
    batch.closedAt = NOON;
    assertThatThrownBy(batch::requireOpen)
        .isInstanceOf(BatchClosed.class)
        .hasMessageContaining("2026-W47");
  }

  private void claim(UserId reviewer) {
    item.claimedBy = reviewer.value();
    item.claimedUntil = NOON.plusSeconds(3_600);
  }
}
