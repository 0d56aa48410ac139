package dev.plimsoll.batches.items;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BatchConcurrencyTest {
  @Property
  void leaves_people_their_room(
      @ForAll @IntRange(max = 20) int slots,
      @ForAll @IntRange(max = 40) int people,
      @ForAll @IntRange(max = 20) int items) {
    var room = new BatchConcurrency(slots).room(people, items);
    assertThat(room).isBetween(0, slots);
    if (room > 0) {
      assertThat(people + items + room).isEqualTo(slots);
    }
    assertThat(new BatchConcurrency(slots).room(people + 1, items)).isLessThanOrEqualTo(room);
  }
}
