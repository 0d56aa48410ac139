package dev.plimsoll.batches.items;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BatchPaceTest {
  @Property
  void leaves_people_their_room(
      @ForAll @IntRange(max = 20) int slots,
      @ForAll @IntRange(max = 40) int people,
      @ForAll @IntRange(max = 20) int items) {
    var room = new BatchPace(slots).room(people, items);
    assertThat(room).isBetween(0, slots);
    if (room > 0) {
      assertThat(people + items + room).isEqualTo(slots);
    }
    assertThat(new BatchPace(slots).room(people + 1, items)).isLessThanOrEqualTo(room);
  }
}
