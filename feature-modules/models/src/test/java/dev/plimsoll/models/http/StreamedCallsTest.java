package dev.plimsoll.models.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.models.http.StreamedCalls.Begun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StreamedCallsTest {
  private final StreamedCalls calls = new StreamedCalls();

  @Test
  void go_by_their_numbers() {
    assertThat(place(1, "a", "one")).isZero();
    assertThat(place(2, "b", "two")).isEqualTo(1);
    assertThat(place(1, "", "")).isZero();
    assertThat(place(2, "", "")).isEqualTo(1);
  }

  @Test
  void go_by_their_ids_where_they_have_no_numbers() {
    assertThat(place(null, "a", "one")).isZero();
    assertThat(place(null, "b", "two")).isEqualTo(1);
    assertThat(place(null, "a", "")).isZero();
    assertThat(place(null, "b", "")).isEqualTo(1);
    assertThat(place(null, "", "")).isEqualTo(1);
  }

  @Test
  void are_others_with_another_id_under_one_number() {
    assertThat(place(0, "a", "one")).isZero();
    assertThat(place(0, "b", "two")).isEqualTo(1);
    assertThat(place(0, "", "")).isEqualTo(1);
  }

  private int place(@Nullable Integer number, String id, String name) {
    return calls.place(0, new Begun(number, id, name, null)).index();
  }
}
