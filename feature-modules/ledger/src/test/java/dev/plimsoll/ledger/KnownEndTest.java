package dev.plimsoll.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownEndTest {
  private static final String HASH = "a".repeat(64);

  @TempDir Path data;

  @Test
  void is_the_last_that_was_noted_and_never_an_earlier_one() {
    var key = LedgerKey.in(data);
    var end = new KnownEnd(data.resolve("ledger-end"));
    assertThat(end.read()).isEmpty();
    end.note(LedgerHead.signed(7, HASH, key));
    end.note(LedgerHead.signed(6, HASH, key));
    assertThat(end.read()).contains(LedgerHead.signed(7, HASH, key));
    assertThat(end.read().orElseThrow().isSigned()).isTrue();
  }

  @Test
  void a_key_stays_the_same_and_is_for_its_owner_only() throws IOException {
    var key = LedgerKey.in(data);
    assertThat(LedgerKey.in(data).name()).isEqualTo(key.name());
    assertThat(Files.getPosixFilePermissions(data.resolve("ledger-key")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    assertThat(LedgerKey.of(Files.readString(data.resolve("ledger-key"))).name())
        .isEqualTo(key.name());
  }
}
