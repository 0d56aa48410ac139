package dev.plimsoll.calls.writing;

import static dev.plimsoll.calls.SomeCalls.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.calls.bench.Run;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.calls.store.CallTable;
import dev.plimsoll.calls.store.CallTables;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.platform.SqlFailure;
import dev.plimsoll.testing.Switchable;
import dev.plimsoll.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallWriterTest {
  private static final long ONE_FILE = 16_000_000;
  private static final long SMALL_FILES = 5_000;

  @TempDir Path data;
  private final DataSource database = CallTables.on(TestDatabase.H2);
  private final CallTable calls = new CallTable(new Sql(database));

  @Test
  void brings_a_finished_call_into_the_database() {
    var record = call("c1").record();
    try (var run = open(ONE_FILE)) {
      run.calls().begin(record.call().started());
      run.calls().finish(record);
      run.writer().drain();
    }
    assertThat(calls.record(new CallId("c1"))).contains(record);
  }

  @Test
  void brings_in_what_a_killed_server_left_and_only_once() {
    for (var kill = 0; kill < 3; kill++) {
      try (var run = open(ONE_FILE)) {
        run.calls().finish(call("c" + kill).record());
        run.calls().finish(call("d" + kill).record());
      }
      try (var run = open(ONE_FILE)) {
        run.writer().drain();
        run.writer().drain();
      }
    }
    assertThat(ids()).containsExactlyInAnyOrder("c0", "d0", "c1", "d1", "c2", "d2");
  }

  @Test
  void records_a_call_that_the_server_did_not_live_to_end_as_interrupted_at_its_worst_cost() {
    try (var run = open(ONE_FILE)) {
      run.calls().begin(call("c1").started());
    }
    try (var run = open(ONE_FILE)) {
      run.writer().drain();
    }
    var interrupted = calls.record(new CallId("c1")).orElseThrow().call();
    assertThat(interrupted).isEqualTo(Call.interrupted(call("c1").started()));
    assertThat(interrupted.bill().cost()).isEqualTo(Usd.of("0.01"));
    assertThat(interrupted.bill().estimated()).isTrue();
  }

  @Test
  void does_not_take_a_running_call_for_an_interrupted_one() {
    try (var run = open(ONE_FILE)) {
      run.calls().begin(call("c1").started());
      run.writer().drain();
      assertThat(ids()).isEmpty();
      run.calls().finish(call("c1").record());
      run.writer().drain();
    }
    try (var run = open(ONE_FILE)) {
      run.writer().drain();
    }
    assertThat(outcomes()).containsExactly(Outcome.ANSWERED);
  }

  @Test
  void keeps_the_first_of_two_records_of_a_call() {
    try (var run = open(ONE_FILE)) {
      run.calls().finish(call("c1").record());
      run.calls().finish(call("c1").ending(Outcome.FAILED).record());
      run.writer().drain();
      run.calls().finish(call("c1").ending(Outcome.DENIED).record());
      run.writer().drain();
      assertThat(run.progress().backlog()).isZero();
    }
    assertThat(outcomes()).containsExactly(Outcome.ANSWERED);
  }

  @Test
  void writes_more_than_one_group() {
    try (var run = open(ONE_FILE)) {
      IntStream.range(0, 1_234).forEach(i -> run.calls().finish(call("c" + i).record()));
      run.writer().drain();
    }
    assertThat(page().size()).isEqualTo(1_234);
  }

  @Test
  void lets_calls_wait_while_the_database_is_down() {
    var records = IntStream.range(0, 600).mapToObj(i -> call("c" + i).record()).toList();
    var down = new Switchable(database);
    down.down = true;
    try (var run = Run.open(data, SMALL_FILES, down)) {
      for (var record : records) {
        run.calls().finish(record);
        assertThatThrownBy(() -> run.writer().drain()).isInstanceOf(SqlFailure.class);
      }
      assertThat(run.progress().backlog()).isEqualTo(600);
      assertThat(run.progress().awaitWritten(Duration.ofMillis(1))).isFalse();
    }
    try (var run = open(SMALL_FILES)) {
      assertThat(run.progress().backlog()).isEqualTo(600);
      run.writer().drain();
      assertThat(run.progress().backlog()).isZero();
      assertThat(run.progress().awaitWritten(Duration.ofMillis(1))).isTrue();
    }
    assertThat(ids())
        .containsExactlyInAnyOrderElementsOf(records.stream().map(CallWriterTest::id).toList());
  }

  @Test
  void goes_on_when_the_database_is_back() {
    var switchable = new Switchable(database);
    try (var run = Run.open(data, ONE_FILE, switchable)) {
      switchable.down = true;
      run.calls().finish(call("c1").record());
      assertThatThrownBy(() -> run.writer().drain()).isInstanceOf(SqlFailure.class);
      run.calls().finish(call("c2").record());
      switchable.down = false;
      run.writer().drain();
    }
    assertThat(ids()).containsExactlyInAnyOrder("c1", "c2");
  }

  @Test
  void forgets_files_whose_calls_are_all_written() throws IOException {
    try (var run = open(SMALL_FILES)) {
      IntStream.range(0, 50).forEach(i -> run.calls().finish(call("c" + i).record()));
      assertThat(files()).hasSizeGreaterThan(5);
      run.writer().drain();
      assertThat(files()).hasSize(1);
    }
  }

  @Test
  void keeps_the_file_in_which_a_running_call_began() throws IOException {
    try (var run = open(SMALL_FILES)) {
      run.calls().begin(call("slow").started());
      IntStream.range(0, 50).forEach(i -> run.calls().finish(call("c" + i).record()));
      run.writer().drain();
      assertThat(files()).hasSize(2);
    }
    try (var run = open(SMALL_FILES)) {
      run.writer().drain();
    }
    assertThat(outcomes()).contains(Outcome.INTERRUPTED).hasSize(51);
  }

  @Test
  void sets_a_record_aside_that_the_database_never_takes_and_goes_on() throws IOException {
    try (var run = open(ONE_FILE)) {
      run.calls().finish(call("c1").record());
      run.calls().finish(call("x".repeat(65)).in("talk").record());
      run.calls().finish(call("c2").record());
      run.writer().drain();
      assertThat(run.progress().backlog()).isZero();
    }
    assertThat(ids()).containsExactlyInAnyOrder("c1", "c2");
    assertThat(setAside()).singleElement().asString().contains("x".repeat(65));
  }

  @Test
  void sets_an_entry_aside_that_it_cannot_read_and_goes_on() throws IOException {
    try (var run = open(ONE_FILE)) {
      run.journal().append("Ethis is not JSON".getBytes(StandardCharsets.UTF_8));
      run.calls().finish(call("c1").record());
      run.writer().drain();
    }
    assertThat(ids()).containsExactly("c1");
    assertThat(setAside()).containsExactly("Ethis is not JSON");
  }

  @Test
  void takes_characters_that_a_database_may_not() {
    var record = call("c1").saying("nul \0 half \uD83D", "🚢 ".repeat(5)).record();
    try (var run = open(ONE_FILE)) {
      run.calls().finish(record);
      run.writer().drain();
    }
    assertThat(calls.record(new CallId("c1")).orElseThrow().call().started().input())
        .isEqualTo("nul \uFFFD half ?");
  }

  private Run open(long segmentSize) {
    return Run.open(data, segmentSize, database);
  }

  private List<Call> page() {
    return CallTables.calls(new Sql(database));
  }

  private List<String> ids() {
    return page().stream().map(call -> call.id().value()).toList();
  }

  private List<Outcome> outcomes() {
    return page().stream().map(Call::outcome).toList();
  }

  private static String id(CallRecord record) {
    return record.call().id().value();
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(data.resolve("journal"))) {
      return files.filter(file -> file.toString().endsWith(".journal")).toList();
    }
  }

  private List<String> setAside() throws IOException {
    try (var files = Files.list(data.resolve("set-aside"))) {
      return files.map(CallWriterTest::content).toList();
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
