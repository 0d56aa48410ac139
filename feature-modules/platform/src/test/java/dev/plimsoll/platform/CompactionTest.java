package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {
  private static final String SAID = "Nobody-is-to-read-this-again";

  @TempDir Path folder;

  @Test
  void leaves_nothing_in_the_file_of_what_was_deleted() throws SQLException, IOException {
    var database = new JdbcDataSource();
    // A large database is not compacted in the moment that H2 takes for it when it closes.
    database.setURL(
        "jdbc:h2:file:" + folder.resolve("plimsoll") + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0");
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE said (id INT PRIMARY KEY, text VARCHAR)");
      for (var i = 0; i < 300; i++) {
        var text = (i % 2 == 0 ? SAID : "kept") + " ".repeat(500);
        statement.execute("INSERT INTO said VALUES (" + i + ", '" + text + "')");
      }
      statement.execute("CHECKPOINT SYNC");
      statement.execute("UPDATE said SET text = '' WHERE text LIKE 'Nobody%'");
    }
    assertThat(file()).contains(SAID);

    var compaction = new Compaction(folder.toString());
    compaction.runIfDue(database);
    assertThat(file()).as("not asked for").contains(SAID);

    compaction.request();
    new Compaction(folder.toString()).runIfDue(database);
    assertThat(file()).doesNotContain(SAID);
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT COUNT(*) FROM said")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(300);
    }
    assertThat(folder.resolve("compaction-due")).doesNotExist();
  }

  @Test
  void stays_due_when_it_has_failed() {
    var database = new JdbcDataSource();
    database.setURL("jdbc:h2:file:" + folder.resolve("none") + ";IFEXISTS=TRUE");
    var compaction = new Compaction(folder.toString());
    compaction.request();
    compaction.runIfDue(database);
    assertThat(folder.resolve("compaction-due")).exists();
  }

  private String file() throws IOException {
    return Files.readString(folder.resolve("plimsoll.mv.db"), StandardCharsets.ISO_8859_1);
  }
}
