package dev.plimsoll.calls.writing;

import static dev.plimsoll.calls.SomeCalls.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.calls.bench.Run;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.calls.store.CallTables;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CrashTest {
  /** Something that happens, to one of a few calls or to the server. */
  record Step(What what, String call) {}

  enum What {
    BEGIN,
    FINISH,
    DRAIN,
    CRASH
  }

  @Property(tries = 200)
  void a_call_is_on_record_once_and_as_answered_if_it_was_answered_before_the_crash(
      @ForAll("histories") List<Step> history) throws IOException {
    try (var server = new MortalServer()) {
      for (var step : history) {
        server.live(step);
      }
      server.crash();
      server.run.writer().drain();
      assertThat(server.recorded()).isEqualTo(server.expected);
      assertThat(server.run.progress().backlog()).isZero();
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    var what =
        Arbitraries.of(What.BEGIN, What.FINISH, What.BEGIN, What.FINISH, What.DRAIN, What.CRASH);
    var call = Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");
    return Combinators.combine(what, call).as(Step::new).list().ofMaxSize(60);
  }

  /** A server that crashes and starts again over the same data, and what must be on record. */
  private static final class MortalServer implements AutoCloseable {
    private static final int SMALL_FILES = 3_000;

    private final Path data = Files.createTempDirectory("crash");
    private final DataSource database = CallTables.on(TestDatabase.H2);
    private final Map<String, Outcome> expected = new HashMap<>();
    private final Set<String> running = new HashSet<>();
    private Run run = start();

    MortalServer() throws IOException {}

    void live(Step step) throws IOException {
      switch (step.what()) {
        case BEGIN -> begin(step.call());
        case FINISH -> finish(step.call());
        case DRAIN -> run.writer().drain();
        case CRASH -> crash();
      }
    }

    /** A call may begin again for another model, but not after its end. */
    private void begin(String id) {
      if (running.contains(id) || !expected.containsKey(id)) {
        run.calls().begin(call(id).started());
        running.add(id);
        expected.put(id, Outcome.INTERRUPTED);
      }
    }

    /** A call may finish that never began, but not one that a crash has ended. */
    private void finish(String id) {
      if (running.remove(id) || !expected.containsKey(id)) {
        run.calls().finish(call(id).record());
        expected.put(id, Outcome.ANSWERED);
      }
    }

    /** Dies in the middle of an append. */
    void crash() throws IOException {
      run.close();
      Files.write(newestFile(), new byte[] {0, 0, 1, 0, 7, 7}, StandardOpenOption.APPEND);
      running.clear();
      run = start();
    }

    private Run start() {
      return Run.open(data, SMALL_FILES, database);
    }

    private Path newestFile() throws IOException {
      try (var files = Files.list(data.resolve("journal"))) {
        return files
            .filter(file -> file.toString().endsWith(".journal"))
            .max(Comparator.naturalOrder())
            .orElseThrow();
      }
    }

    /** Fails when a call is there twice. */
    Map<String, Outcome> recorded() {
      return CallTables.calls(new Sql(database)).stream()
          .collect(Collectors.toMap(call -> call.id().value(), call -> call.outcome()));
    }

    @Override
    public void close() throws IOException {
      run.close();
      try (var files = Files.walk(data)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
