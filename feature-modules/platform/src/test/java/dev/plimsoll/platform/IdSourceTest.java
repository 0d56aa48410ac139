package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdSourceTest {
  @Test
  void makes_ids_of_26_characters_that_sort_by_time() {
    var earlier = ids("2026-11-21T12:00:00.000Z");
    var later = ids("2026-11-21T12:00:00.001Z");
    assertThat(earlier.next()).hasSize(26).isLessThan(later.next());
  }

  @Test
  void never_makes_the_same_id_twice_in_one_millisecond() {
    var ids = ids("2026-11-21T12:00:00Z");
    assertThat(Stream.generate(ids::next).limit(10_000)).doesNotHaveDuplicates();
  }

  @Test
  void tells_when_an_id_was_made() {
    var moment = Instant.parse("2026-11-21T12:00:00.123Z");
    var id = ids("2026-11-21T12:00:00.123Z").next();
    assertThat(IdSource.timeOf(id)).contains(moment);
    assertThat(id).startsWith(IdSource.startOf(moment));
    assertThat(IdSource.timeOf("not-one-of-ours")).isEmpty();
  }

  private static IdSource ids(String now) {
    return new IdSource(Clock.fixed(Instant.parse(now), ZoneOffset.UTC), new SplittableRandom(7));
  }
}
