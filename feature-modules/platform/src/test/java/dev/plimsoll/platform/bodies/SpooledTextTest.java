package dev.plimsoll.platform.bodies;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.junit.jupiter.api.Test;

class SpooledTextTest {
  @Test
  void is_read_line_by_line_as_often_as_needed() throws IOException {
    try (var text = receive("one\r\ntwö\nthree".getBytes(UTF_8), 99)) {
      for (var round = 0; round < 2; round++) {
        try (var lines = text.lines()) {
          assertThat(lines).containsExactly("one", "twö", "three");
        }
      }
    }
  }

  @Test
  void is_refused_where_it_is_too_large_or_not_utf_8() {
    assertThatThrownBy(() -> receive("12345".getBytes(UTF_8), 4))
        .isInstanceOf(BodyRefused.class)
        .hasMessageContaining("at most 4 bytes");
    assertThatThrownBy(() -> receive("ä".getBytes(ISO_8859_1), 4))
        .isInstanceOf(CharacterCodingException.class);
  }

  private static SpooledText receive(byte[] bytes, int most) throws IOException {
    return SpooledText.receive(new ByteArrayInputStream(bytes), most);
  }
}
