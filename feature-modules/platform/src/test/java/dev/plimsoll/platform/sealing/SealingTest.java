package dev.plimsoll.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {
  private static final String SECRET = "sk-proj-0123456789abcdef";
  private static final String PURPOSE = "stored.1 https://api.openai.com:-1";

  @TempDir Path data;

  @Test
  void opens_what_it_sealed_and_says_nothing_of_it_before() {
    var sealing = sealing();
    var sealed = sealing.sealed(SECRET, PURPOSE);
    assertThat(sealed).doesNotContain("sk-", SECRET);
    assertThat(sealing.opened(sealed, PURPOSE)).contains(SECRET);
    assertThat(sealing.sealed(SECRET, PURPOSE)).isNotEqualTo(sealed);
  }

  @Test
  void opens_nothing_for_another_purpose_or_with_another_key() {
    var sealed = sealing().sealed(SECRET, PURPOSE);
    assertThat(sealing().opened(sealed, "stored.1 https://evil.example:-1")).isEmpty();
    var other = Base64.getEncoder().encodeToString(new byte[32]);
    assertThat(new Sealing(SealingKey.of(Optional.of(other), data)).opened(sealed, PURPOSE))
        .isEmpty();
  }

  @Test
  void opens_nothing_that_was_changed() {
    var sealing = sealing();
    var bytes = Base64.getDecoder().decode(sealing.sealed(SECRET, PURPOSE));
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] ^= 1;
      assertThat(sealing.opened(Base64.getEncoder().encodeToString(bytes), PURPOSE)).isEmpty();
      bytes[i] ^= 1;
    }
    assertThat(sealing.opened("", PURPOSE)).isEmpty();
    assertThat(sealing.opened("no base64!", PURPOSE)).isEmpty();
  }

  @Test
  void has_a_key_in_the_data_folder_that_its_owner_alone_may_read() throws IOException {
    var sealed = sealing().sealed(SECRET, PURPOSE);
    assertThat(sealing().opened(sealed, PURPOSE)).contains(SECRET);
    try (var files = Files.list(data)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactly("encryption.key");
    }
    assertThat(Files.getPosixFilePermissions(data.resolve("encryption.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void takes_no_short_key_and_does_not_repeat_it() {
    var given = Optional.of("c2hvcnQ=");
    assertThatThrownBy(() -> SealingKey.of(given, data))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PLIMSOLL_ENCRYPTION_KEY: base64 of 32 random bytes")
        .hasMessageNotContaining("c2hvcnQ");
  }

  private Sealing sealing() {
    return new Sealing(SealingKey.of(Optional.empty(), data));
  }
}
