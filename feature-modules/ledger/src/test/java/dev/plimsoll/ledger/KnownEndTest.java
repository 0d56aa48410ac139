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
    end.note(LedgerHead.signed(7, HASH, key), _ -> true);
    end.note(LedgerHead.signed(6, HASH, key), _ -> true);
    assertThat(end.read()).contains(LedgerHead.signed(7, HASH, key));
    assertThat(end.read().orElseThrow().isSigned()).isTrue();
  }

  @Test
  void stays_where_the_chain_no_longer_has_it() {
    var key = LedgerKey.in(data);
    var seen = LedgerHead.signed(7, HASH, key);
    var end = new KnownEnd(data.resolve("ledger-end"));
    end.note(seen, _ -> false);
    end.note(LedgerHead.signed(8, HASH, key), known -> !known.equals(seen));
    assertThat(end.read()).contains(seen);
    end.note(LedgerHead.signed(8, HASH, key), seen::equals);
    assertThat(end.read()).contains(LedgerHead.signed(8, HASH, key));
  }

  @Test
  void a_key_is_made_after_a_start_that_was_interrupted() throws IOException {
    Files.createFile(data.resolve("ledger-key.next"));
    assertThat(LedgerKey.find(null, data)).isEmpty();
    assertThat(data.resolve("ledger-key")).doesNotExist();
    var key = LedgerKey.in(data);
    assertThat(LedgerKey.find(null, data)).get().returns(key.name(), LedgerKey::name);
    assertThat(data.resolve("ledger-key.next")).doesNotExist();
  }

  @Test
  void a_key_that_several_servers_share_goes_before_that_of_the_folder(@TempDir Path other)
      throws IOException {
    var shared = LedgerKey.in(other);
    var text = Files.readString(other.resolve("ledger-key"));
    assertThat(LedgerKey.in(data).name()).isNotEqualTo(shared.name());
    assertThat(LedgerKey.find(text, data)).get().returns(shared.name(), LedgerKey::name);
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
