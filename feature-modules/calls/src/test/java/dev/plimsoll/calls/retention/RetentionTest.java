package dev.plimsoll.calls.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetentionTest {
  @Test
  void has_a_floor_of_six_months_unless_a_law_demands_less() {
    assertThat(new Retention(183, false).days()).isEqualTo(183);
    assertThat(new Retention(30, true).days()).isEqualTo(30);
    assertThatThrownBy(() -> new Retention(182, false))
        .isInstanceOf(InvalidRetention.class)
        .hasMessage(
            "days must be at least 183 (six months), unless a law requires less, but was 182");
    assertThatThrownBy(() -> new Retention(0, true)).isInstanceOf(InvalidRetention.class);
  }

  @Test
  void keeps_for_good_unless_told_otherwise() {
    var now = Instant.parse("2026-11-21T12:00:00Z");
    assertThat(Retention.FOR_GOOD.dueBefore(now)).isNull();
    assertThat(new Retention(365, false).dueBefore(now)).isEqualTo("2025-11-21T12:00:00Z");
  }
}
