package dev.plimsoll.calls.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.calls.SomeCalls;
import dev.plimsoll.calls.record.CallFilter;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.platform.IdSource;
import org.junit.jupiter.api.Test;

class FilterSqlTest {
  @Test
  void an_empty_filter_has_no_condition() {
    assertThat(FilterSql.of(CallFilter.ALL).sql()).isEmpty();
    assertThat(FilterSql.of(CallFilter.ALL).values()).isEmpty();
  }

  @Test
  void every_field_that_is_set_narrows() {
    var help = new FeatureKey("help");
    var filter =
        new CallFilter(help, Outcome.FAILED, null, 3, null, null, SomeCalls.NOON, null, null);
    var where = FilterSql.of(filter);
    assertThat(where.sql())
        .isEqualTo(
            " WHERE feature = ? AND outcome = ? AND prompt_version = ? AND at >= ? AND id >= ?");
    assertThat(where.values())
        .containsExactly(
            help,
            Outcome.FAILED,
            3,
            SomeCalls.NOON,
            IdSource.startOf(SomeCalls.NOON.minusSeconds(5)));
  }

  @Test
  void signs_that_mean_something_to_like_are_escaped() {
    var filter = new CallFilter(null, null, null, null, null, null, null, null, "50%_\\ Off");
    assertThat(FilterSql.of(filter).values()).containsOnly("%50\\%\\_\\\\ off%");
  }

  @Test
  void a_blank_text_does_not_narrow() {
    var filter = new CallFilter(null, null, null, null, null, null, null, null, "  ");
    assertThat(FilterSql.of(filter).sql()).isEmpty();
  }
}
