package dev.plimsoll.backups.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Path data;
  private Path backup;

  @BeforeEach
  void write() throws IOException, SQLException {
    data = folder.resolve("data");
    Files.createDirectories(data.resolve("journal"));
    backup = folder.resolve("backups/one.zip");
    Files.writeString(data.resolve("journal/000000000001.journal"), "calls");
    Files.writeString(data.resolve("ledger-key"), "key");
    Files.writeString(data.resolve("ledger-end"), "end");
    Files.writeString(data.resolve("sign-in.txt"), "a secret that no backup needs");
    sql(data, "CREATE TABLE ledger_entry AS SELECT 1 AS n FROM SYSTEM_RANGE(1, 3)");
    sql(data, "CREATE TABLE call_record AS SELECT 1 AS n FROM SYSTEM_RANGE(1, 1000)");
    sql(data, "CREATE TABLE \"flyway_schema_history\" AS SELECT 1 AS n");
  }

  @Test
  void brings_all_that_is_needed_into_an_empty_folder() throws IOException {
    run("backup", data.toString(), backup.toString());
    var restored = folder.resolve("new");
    run("restore", backup.toString(), restored.toString());
    assertThat(said.toString(UTF_8))
        .contains("It opens: 3 entries in the ledger, 1000 calls, 1 migrations.")
        .contains("Restored " + backup + " into " + restored);
    assertThat(restored.resolve("journal/000000000001.journal")).hasContent("calls");
    assertThat(restored.resolve("ledger-key")).hasContent("key");
    assertThat(restored.resolve("ledger-end")).hasContent("end");
    assertThat(restored.resolve("sign-in.txt")).doesNotExist();
    try (var files = Files.list(restored)) {
      assertThat(files).hasSize(4);
    }
  }

  @Test
  void puts_aside_what_it_replaces() throws IOException {
    run("backup", data.toString(), backup.toString());
    Files.writeString(data.resolve("plimsoll.mv.db"), "damaged");
    run("restore", backup.toString(), data.toString());
    var aside = data.resolve("before-restore-20261129T120000Z");
    assertThat(aside.resolve("plimsoll.mv.db")).hasContent("damaged");
    assertThat(aside.resolve("journal/000000000001.journal")).hasContent("calls");
    run("backup", data.toString(), folder.resolve("backups/two.zip").toString());
  }

  @Test
  void refuses_to_restore_what_does_not_open_and_leaves_everything_as_it_was() throws IOException {
    run("backup", data.toString(), backup.toString());
    var content = Files.readAllBytes(backup);
    Files.write(backup, Arrays.copyOf(content, content.length / 2));
    assertThatThrownBy(() -> run("restore", backup.toString(), data.toString()))
        .isInstanceOf(CommandRefused.class)
        .hasMessageContaining("is no backup of Plimsoll, or is damaged");
    assertThatThrownBy(() -> run("restore", folder + "/none.zip", data.toString()))
        .hasMessageContaining("There is no file");
    run("backup", data.toString(), backup.toString());
    try (var files = Files.list(data)) {
      assertThat(files).hasSize(5);
    }
  }

  @Test
  void refuses_a_folder_that_a_server_uses() throws IOException {
    try (var _ = new SavedFolder(data).claim()) {
      assertThatThrownBy(() -> run("backup", data.toString(), backup.toString()))
          .hasMessageContaining("A server is running with the data folder " + data);
    }
  }

  private void run(String... arguments) throws IOException {
    new BackupCommand(user(), new PrintStream(said, true, UTF_8), NOON).run(arguments);
  }

  private static void sql(Path data, String statement) throws SQLException {
    var url =
        "jdbc:h2:file:" + data.resolve("plimsoll") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    try (var connection = DriverManager.getConnection(url, user());
        var change = connection.createStatement()) {
      change.execute(statement);
    }
  }

  private static Properties user() {
    var user = new Properties();
    user.put("user", "plimsoll");
    user.put("password", "plimsoll");
    return user;
  }
}
