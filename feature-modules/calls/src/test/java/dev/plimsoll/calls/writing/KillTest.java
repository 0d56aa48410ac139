package dev.plimsoll.calls.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.calls.bench.Run;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.calls.store.CallTables;
import dev.plimsoll.calls.writing.DoomedServer.Life;
import dev.plimsoll.platform.Sql;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
  @TempDir Path data;

  @Test
  void every_answered_call_is_on_record_after_the_process_was_killed_amid_fifty() throws Exception {
    var answered = answeredUntilKilled(Life.BUSY, 3_000);
    var recorded = recordedAfterRestart();
    assertThat(answered).hasSizeGreaterThanOrEqualTo(3_000);
    assertThat(ids(recorded)).containsAll(answered).doesNotHaveDuplicates();
    assertThat(recorded)
        .filteredOn(call -> call.outcome() == Outcome.INTERRUPTED)
        .hasSizeLessThanOrEqualTo(50);
  }

  @Test
  void what_the_journal_has_forgotten_survives_the_kill_in_the_database() throws Exception {
    var answered = answeredUntilKilled(Life.DONE, 2_000);
    assertThat(ids(recordedAfterRestart())).containsExactlyInAnyOrderElementsOf(answered);
  }

  @BeforeEach
  void makeTables() {
    var pool = JdbcConnectionPool.create(DoomedServer.url(data), "plimsoll", "plimsoll");
    CallTables.in(pool);
    pool.dispose();
  }

  /** The ids that the process printed, up to the last whole line. */
  private List<String> answeredUntilKilled(Life life, int killAfter)
      throws IOException, InterruptedException {
    var process = start(life);
    var answered = new ArrayList<String>();
    try (var lines = process.inputReader()) {
      readLines(lines, answered, killAfter);
      assertThat(process.toHandle().destroyForcibly()).isTrue();
      readLines(lines, answered, Integer.MAX_VALUE);
    }
    process.waitFor();
    return answered;
  }

  private static void readLines(BufferedReader lines, List<String> into, int count)
      throws IOException {
    while (into.size() < count) {
      var line = lines.readLine();
      if (line == null) {
        return;
      }
      into.add(line);
    }
  }

  private Process start(Life life) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            DoomedServer.class.getName(),
            data.toString(),
            life.name())
        .redirectError(Redirect.INHERIT)
        .start();
  }

  private List<Call> recordedAfterRestart() {
    var pool = JdbcConnectionPool.create(DoomedServer.url(data), "plimsoll", "plimsoll");
    try (var run = Run.open(data, 1_000_000, pool)) {
      run.writer().drain();
      return CallTables.calls(new Sql(pool));
    } finally {
      pool.dispose();
    }
  }

  private static List<String> ids(List<Call> calls) {
    return calls.stream().map(call -> call.id().value()).toList();
  }
}
