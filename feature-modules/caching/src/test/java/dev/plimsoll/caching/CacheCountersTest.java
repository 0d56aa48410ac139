package dev.plimsoll.caching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CacheCountersTest {
  private static final FeatureKey HELP = new FeatureKey("help");
  private static final Instant LATE = Instant.parse("2026-11-20T23:59:59Z");
  private static final Instant EARLY = Instant.parse("2026-11-21T00:00:00Z");

  private final CacheCounters tally = new CacheCounters();

  @Test
  void counts_each_call_for_its_own_day_of_utc() {
    tally.looked(HELP, LATE);
    tally.looked(HELP, EARLY);
    tally.exact(HELP, EARLY, new Usd(5));
    tally.semantic(HELP, EARLY, new Usd(7));
    tally.compared(HELP, EARLY, true);
    tally.compared(HELP, EARLY, false);
    assertThat(taken())
        .containsExactlyInAnyOrder(
            new CacheDay(LocalDate.of(2026, 11, 20), 1, 0, Usd.ZERO, 0, Usd.ZERO, 0, 0),
            new CacheDay(LocalDate.of(2026, 11, 21), 1, 1, new Usd(5), 1, new Usd(7), 1, 1));
  }

  @Test
  void hands_over_each_count_once() {
    tally.looked(HELP, LATE);
    assertThat(taken()).hasSize(1);
    assertThat(taken()).isEmpty();
    tally.looked(HELP, LATE);
    assertThat(taken()).hasSize(1);
  }

  private List<CacheDay> taken() {
    var days = new ArrayList<CacheDay>();
    tally.take((_, day) -> days.add(day));
    return days;
  }
}
