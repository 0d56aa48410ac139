package dev.plimsoll.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedDatabaseTest {
  @TempDir Path data;

  @BeforeEach
  void write() throws SQLException {
    read("CREATE TABLE t AS SELECT x, SPACE(500) AS text FROM SYSTEM_RANGE(1, 5000)");
  }

  @Test
  void is_told_from_other_failures_whatever_is_wrong_with_the_file() throws IOException {
    var good = Files.readAllBytes(file());
    assertDamaged(new byte[good.length]);
    assertDamaged("no database".getBytes(StandardCharsets.UTF_8));
    assertThat(DamagedDatabase.in(new IllegalStateException("no"), data)).isEmpty();
  }

  @Test
  void is_one_that_h2_takes_for_a_new_one() throws IOException {
    assertThatCode(() -> DamagedDatabase.refuseForgotten(data, false)).doesNotThrowAnyException();
    Files.createFile(data.resolve("ledger-end"));
    assertThatCode(() -> DamagedDatabase.refuseForgotten(data, true)).doesNotThrowAnyException();
    assertThatThrownBy(() -> DamagedDatabase.refuseForgotten(data, false))
        .hasMessageContaining("is damaged (it has no tables any more)")
        .hasMessageEndingWith(", or delete " + data.resolve("ledger-end") + " to begin anew.");
  }

  @Test
  void names_the_latest_backup_or_says_that_there_is_none() throws IOException {
    Files.write(file(), new byte[0]);
    assertThatThrownBy(() -> DamagedDatabase.refuseEmpty(data))
        .hasMessageContaining(file() + " is damaged (it is empty)")
        .hasMessageContaining("there is none in");
    var backups = Files.createDirectories(data.resolve("backups"));
    Files.createFile(backups.resolve("plimsoll-20261128T031000Z.zip"));
    var latest = Files.createFile(backups.resolve("plimsoll-20261129T031000Z.zip"));
    assertThatThrownBy(() -> DamagedDatabase.refuseEmpty(data))
        .hasMessageContaining("'./plimsoll restore " + latest + "'");
    Files.delete(file());
    assertThatCode(() -> DamagedDatabase.refuseEmpty(data)).doesNotThrowAnyException();
  }

  private void assertDamaged(byte[] content) throws IOException {
    Files.write(file(), content);
    assertThatThrownBy(() -> read("SELECT MAX(text) FROM t"))
        .satisfies(e ->
            assertThat(DamagedDatabase.in(new IllegalStateException(e), data))
                .get()
                .asString()
                .contains(file() + " is damaged"));
  }

  private void read(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url(), "plimsoll", "plimsoll");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Path file() {
    return data.resolve("plimsoll.mv.db");
  }

  private String url() {
    return "jdbc:h2:file:" + data.resolve("plimsoll");
  }
}
