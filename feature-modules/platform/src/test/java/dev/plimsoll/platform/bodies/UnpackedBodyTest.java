package dev.plimsoll.platform.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackedBodyTest {
  private static final String TEXT = "{\"model\":\"a\"}".repeat(1_000);
  private static final int LARGE = 50_000_000;

  private interface Packing {
    OutputStream of(OutputStream packed) throws IOException;
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "GZip"})
  void reads_gzip(String coding) throws IOException {
    assertThat(text(coding, packed(GZIPOutputStream::new, TEXT))).isEqualTo(TEXT);
  }

  @Test
  void reads_deflate_with_and_without_its_head() throws IOException {
    assertThat(text("deflate", packed(DeflaterOutputStream::new, TEXT))).isEqualTo(TEXT);
    var headless = packed(to -> new DeflaterOutputStream(to, new Deflater(9, true)), TEXT);
    assertThat(text("deflate", headless)).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"identity", "br"})
  void leaves_others_as_they_are(@Nullable String coding) throws IOException {
    assertThat(text(coding, TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate"})
  void says_that_it_cannot_be_read(String coding) {
    assertThatThrownBy(() -> text(coding, "{}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void takes_no_more_of_what_is_packed_than_what_is_read_needs() throws IOException {
    var bytes = packed(GZIPOutputStream::new, "0".repeat(LARGE));
    var packed = new SentBody(bytes);
    var body = UnpackedBody.of(packed, "gzip");
    assertThat(body.readNBytes(1_000)).hasSize(1_000);
    assertThat(bytes.length - packed.left()).isLessThan(2_000);
  }

  private static String text(@Nullable String coding, byte[] bytes) throws IOException {
    var body = UnpackedBody.of(new SentBody(bytes), coding);
    var text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
    assertThat(body.isFinished()).isTrue();
    return text;
  }

  private static byte[] packed(Packing packing, String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var to = packing.of(bytes)) {
      to.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
