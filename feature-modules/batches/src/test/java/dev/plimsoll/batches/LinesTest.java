package dev.plimsoll.batches;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.batches.api.InvalidBatchFile;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static final int LONGEST = 200_000;

  private final List<Integer> longer = new ArrayList<>();

  @Test
  void keep_their_ends_so_that_the_file_stays_as_it_is() {
    assertThat(lines("one\ntwö\r\n\nfour".getBytes(UTF_8)))
        .toIterable()
        .containsExactly("one\n", "twö\r\n", "\n", "four");
    assertThat(lines(new byte[0])).isExhausted();
  }

  @Test
  void tell_how_long_they_get_before_they_are_in_memory() {
    var text = "a\n" + "b".repeat(150_000) + "\nc\n";
    assertThat(lines(text.getBytes(UTF_8))).toIterable().hasSize(3);
    assertThat(longer).containsExactly(131_072, LONGEST);
  }

  @Test
  void name_the_line_that_is_too_long() {
    var lines = lines(("a\n" + "b".repeat(LONGEST + 1)).getBytes(UTF_8));
    assertThat(lines.next()).isEqualTo("a\n");
    assertThatThrownBy(lines::hasNext)
        .isInstanceOf(InvalidBatchFile.class)
        .hasMessage("Line 2: it must have at most 200000 characters.");
  }

  @Test
  void come_without_a_byte_order_mark() {
    assertThat(lines("\uFEFFone\n\uFEFFtwo\uFEFF\n".getBytes(UTF_8)))
        .toIterable()
        .containsExactly("one\n", "\uFEFFtwo\uFEFF\n");
  }

  @Test
  void are_refused_where_they_are_not_utf_8() {
    assertThatThrownBy(() -> lines("ä".getBytes(ISO_8859_1)).hasNext())
        .isInstanceOf(InvalidBatchFile.class)
        .hasMessage("Line 1: it must be UTF-8.");
  }

  private Lines lines(byte[] file) {
    var reader = new InputStreamReader(new ByteArrayInputStream(file), UTF_8.newDecoder());
    return new Lines(reader, LONGEST, longer::add);
  }
}
