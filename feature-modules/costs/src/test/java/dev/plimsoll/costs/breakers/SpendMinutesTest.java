package dev.plimsoll.costs.breakers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.costs.allotments.CostTables;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpendMinutesTest {
  private static final long NOW = 1_000;

  @ParameterizedTest
  @EnumSource
  void adds_up_what_all_nodes_tell_of_a_minute(TestDatabase kind) throws Exception {
    var minutes = minutes(kind);
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 20; i++) {
        var _ = nodes.submit(() -> minutes.add("help", NOW, 5));
      }
    }
    assertThat(windows(minutes, 1, 1, 0)).containsExactly(new Usd(100));
  }

  @ParameterizedTest
  @EnumSource
  void sums_windows_the_newest_first(TestDatabase kind) throws Exception {
    var minutes = minutes(kind);
    minutes.add("help", NOW, 1);
    minutes.add("help", NOW - 9, 2);
    minutes.add("help", NOW - 10, 4);
    minutes.add("help", NOW - 29, 8);
    minutes.add("help", NOW - 30, 16);
    minutes.add("other", NOW, 32);
    assertThat(windows(minutes, 10, 3, 0)).containsExactly(new Usd(3), new Usd(4), new Usd(8));
  }

  @ParameterizedTest
  @EnumSource
  void leaves_out_of_the_newest_what_counts_no_more(TestDatabase kind) throws Exception {
    var minutes = minutes(kind);
    minutes.add("help", NOW, 1);
    minutes.add("help", NOW - 5, 2);
    minutes.add("help", NOW - 10, 4);
    assertThat(windows(minutes, 10, 2, NOW - 5)).containsExactly(new Usd(1), new Usd(4));
  }

  @ParameterizedTest
  @EnumSource
  void forgets(TestDatabase kind) throws Exception {
    var minutes = minutes(kind);
    minutes.add("help", NOW - 1, 1);
    minutes.add("help", NOW, 2);
    minutes.forgetBefore(NOW);
    assertThat(windows(minutes, 10, 1, 0)).containsExactly(new Usd(2));
  }

  private static SpendMinutes minutes(TestDatabase kind) throws Exception {
    return new SpendMinutes(new Sql(CostTables.on(kind)));
  }

  @ParameterizedTest
  @EnumSource
  void reads_many_features_at_once_each_by_its_own_windows(TestDatabase kind) throws Exception {
    var minutes = minutes(kind);
    minutes.add("help", NOW - 9, 1);
    minutes.add("other", NOW - 9, 2);
    var watched =
        List.of(
            new SpendMinutes.Watched("help", 10, 0),
            new SpendMinutes.Watched("other", 5, 0),
            new SpendMinutes.Watched("unused", 5, 0));
    assertThat(minutes.windows(watched, NOW, 2))
        .containsEntry("help", List.of(new Usd(1), Usd.ZERO))
        .containsEntry("other", List.of(Usd.ZERO, new Usd(2)))
        .containsEntry("unused", List.of(Usd.ZERO, Usd.ZERO));
    assertThat(minutes.windows(List.of(), NOW, 2)).isEmpty();
  }

  private static List<Usd> windows(SpendMinutes minutes, long length, int count, long from) {
    var watched = List.of(new SpendMinutes.Watched("help", length, from));
    return minutes.windows(watched, NOW, count).getOrDefault("help", List.of());
  }
}
