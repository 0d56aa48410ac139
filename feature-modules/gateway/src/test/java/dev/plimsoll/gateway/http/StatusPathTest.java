package dev.plimsoll.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusPathTest {
  @ParameterizedTest
  @CsvSource({
    "/j-1, j-1, false",
    "/j-1/, j-1, false",
    "/j-1/events, j-1, true",
    "/j-1/events/, j-1, true",
    "/, '', false",
  })
  void may_end_in_a_slash(String path, String id, boolean events) {
    assertThat(StatusPath.of(path)).isEqualTo(new StatusPath(id, events));
  }
}
