package dev.plimsoll.batches.api;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BatchStateTest {
  @Property
  void is_over_exactly_when_no_item_is_open(
      @ForAll @IntRange(max = 3) int open,
      @ForAll @IntRange(max = 3) int done,
      @ForAll @IntRange(max = 3) int failed,
      @ForAll @IntRange(max = 3) int dropped,
      @ForAll boolean cancelling) {
    var before = cancelling ? BatchState.CANCELLING : BatchState.IN_PROGRESS;
    var counts = new BatchCounts(open + done + failed + dropped, done, failed, dropped);
    var after = before.after(counts);
    assertThat(after.isOver()).isEqualTo(open == 0);
    assertThat(after.after(counts)).isEqualTo(after);
    if (open > 0) {
      assertThat(after).isEqualTo(before);
    }
  }

  @Test
  void ends_as_what_came_of_its_items() {
    assertThat(BatchState.IN_PROGRESS.after(new BatchCounts(3, 2, 1, 0)))
        .isEqualTo(BatchState.COMPLETED);
    assertThat(BatchState.IN_PROGRESS.after(new BatchCounts(3, 2, 0, 1)))
        .isEqualTo(BatchState.EXPIRED);
    assertThat(BatchState.CANCELLING.after(new BatchCounts(3, 3, 0, 0)))
        .isEqualTo(BatchState.CANCELLED);
  }
}
