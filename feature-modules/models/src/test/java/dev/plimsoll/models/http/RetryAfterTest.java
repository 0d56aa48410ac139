package dev.plimsoll.models.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void is_unknown_where_nothing_is_said() {
    assertThat(of(null, null)).isNull();
    assertThat(of("soon", "later")).isNull();
    assertThat(of(null, "NaN")).isNull();
  }

  @Test
  void reads_seconds_and_their_fractions() {
    assertThat(of(null, "2")).isEqualTo(Duration.ofSeconds(2));
    assertThat(of(null, " 0.25 ")).isEqualTo(Duration.ofMillis(250));
  }

  @Test
  void reads_a_date() {
    assertThat(of(null, "Sat, 21 Nov 2026 12:00:30 GMT")).isEqualTo(Duration.ofSeconds(30));
    assertThat(of(null, "Sat, 21 Nov 2026 11:59:00 GMT")).isEqualTo(Duration.ZERO);
  }

  @Test
  void prefers_milliseconds() {
    assertThat(of("40", "1")).isEqualTo(Duration.ofMillis(40));
    assertThat(of("soon", "1")).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void is_never_negative_and_never_longer_than_a_day() {
    assertThat(of(null, "-5")).isEqualTo(Duration.ZERO);
    assertThat(of(null, "999999999")).isEqualTo(Duration.ofDays(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Infinity", "1e999", "0x1p3", "1d", "2s", "1, 5", "NaN", "1e30"})
  void is_unknown_where_the_number_is_none_of_the_header(String said) {
    assertThat(of(null, said)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Saturday, 21-Nov-26 12:00:30 GMT", "Sat Nov 21 12:00:30 2026"})
  void reads_the_old_forms_of_a_date(String date) {
    assertThat(of(null, date)).isEqualTo(Duration.ofSeconds(30));
  }

  private static @Nullable Duration of(@Nullable String millis, @Nullable String seconds) {
    return RetryAfter.of(millis, seconds, NOON);
  }
}
