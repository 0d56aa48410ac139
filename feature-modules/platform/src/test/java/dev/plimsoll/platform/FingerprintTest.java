package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  @Test
  void is_the_same_for_the_same_parts_only() {
    assertThat(of("a", "b")).isEqualTo(of("a", "b")).isNotEqualTo(of("b", "a"));
  }

  @Test
  void no_part_runs_into_the_next() {
    assertThat(of("ab", "c")).isNotEqualTo(of("a", "bc"));
    assertThat(of("", "a")).isNotEqualTo(of("a", ""));
  }

  @Test
  void nothing_is_not_an_empty_text() {
    assertThat(new Fingerprint().with((Object) null).hex())
        .isNotEqualTo(new Fingerprint().with("").hex());
  }

  @Test
  void the_raw_form_of_a_message_counts() {
    var plain = new Message("user", "Hi", null);
    var withImage = new Message("user", "Hi", "{\"role\":\"user\",\"content\":[]}");
    assertThat(new Fingerprint().with(List.of(plain)).hex())
        .isNotEqualTo(new Fingerprint().with(List.of(withImage)).hex());
  }

  private static String of(String first, String second) {
    return new Fingerprint().with(first).with(second).hex();
  }
}
