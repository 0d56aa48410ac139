package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.harness.Beside;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operator sees who backs up, loses and restores an embedded database. */
@Beside
@Tag("one-database")
class BackupsIT {
  private static final String KEY = TestWorkspace.ADMIN_KEY;
  private static final Map<String, String> ENVIRONMENT = Map.of("PLIMSOLL_ADMIN_KEY", KEY);

  @Test
  void loses_nothing_that_was_answered_before_a_backup() throws Exception {
    try (var server = RunningServer.start("backed-up", ENVIRONMENT)) {
      var before = new ConcurrentLinkedQueue<String>();
      var backup = backupUnderCalls(server, before);
      assertThat(before).isNotEmpty();
      assertThat(check(server)).isEqualTo("intact");
      server.stop();
      assertThat(server.script(0, "ledger", "verify"))
          .contains("entries are intact", "signed by this server");

      removeLastEntry(server);
      assertThat(server.script(1, "ledger", "verify")).contains("Entries are missing");
      server.start();
      // The start has written another entry in the place of the missing one.
      assertThat(check(server)).isEqualTo("broken");
      server.stop();

      damage(server.data().resolve("plimsoll.mv.db"));
      assertThatThrownBy(server::start)
          .message()
          .containsPattern("Plimsoll cannot start: The database file .*plimsoll.mv.db is damaged")
          .contains("'./plimsoll restore " + backup + "'");
      assertThat(server.exitCode()).isEqualTo(1);

      assertThat(server.script(0, "restore", backup.toString()))
          .contains("It opens: ", "Restored " + backup);
      server.start();
      assertThat(server.http().getAs(KEY, "/api/calls/export?format=jsonl").body())
          .contains(before);
      assertThat(check(server)).isEqualTo("intact");
    }
  }

  /** Asks all the time, and notes which calls were answered before the backup was asked for. */
  private static Path backupUnderCalls(RunningServer server, ConcurrentLinkedQueue<String> before)
      throws Exception {
    var asking = new AtomicBoolean(true);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 20; i++) {
        before.add(ask(server));
      }
      var others =
          threads.submit(() -> {
            while (asking.get()) {
              ask(server);
            }
          });
      var made = server.http().postAs(KEY, "/api/backups", "");
      asking.set(false);
      others.get();
      assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
      return Path.of(Json.parse(made.body()).get("file").stringValue());
    }
  }

  private static String ask(RunningServer server) {
    var body =
        """
        {"model": "help-assistant", "messages": [{"role": "user", "content": "What is a flag?"}]}\
        """;
    var answer = server.http().postAs(KEY, "/v1/chat/completions", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.headers().firstValue("X-Plimsoll-Call").orElseThrow();
  }

  private static String check(RunningServer server) {
    var check = server.http().getAs(KEY, "/api/ledger/check");
    assertThat(check.statusCode()).as(check.body()).isEqualTo(200);
    return Json.parse(check.body()).get("result").stringValue();
  }

  /** As somebody does who can write to the database, but has no key. */
  private static void removeLastEntry(RunningServer server) throws SQLException {
    try (var database = server.databaseLeft();
        var change = database.createStatement()) {
      change.execute("DELETE FROM ledger_entry WHERE id = (SELECT last_entry FROM ledger_head)");
      change.execute(
          "UPDATE ledger_head SET last_entry = (SELECT MAX(id) FROM ledger_entry), last_hash ="
              + " (SELECT hash FROM ledger_entry ORDER BY id DESC FETCH FIRST 1 ROWS ONLY)");
    }
  }

  private static void damage(Path file) throws IOException {
    var content = Files.readAllBytes(file);
    Arrays.fill(content, content.length / 8, content.length, (byte) 7);
    Files.write(file, content);
  }
}
