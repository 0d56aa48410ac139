package dev.plimsoll.server;

import static java.util.Collections.disjoint;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.Beside;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is on record when the server is killed while fifty calls run (decision 8): every call that a
 * provider was asked for, once. Those that were answered, with their cost; those that were not, as
 * interrupted, with the most that they can have cost. An answer that was on its way to its caller
 * when the power went is on record as well: it may have been received.
 */
@Beside
@Tag("one-database")
class KillNineIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int CALLERS = 50;
  private static final int ANSWERS_BEFORE = 150;
  private static final String KEY = "key-of-the-callers-0123456789abcdefghijk";

  @Test
  void leaves_every_call_on_record_with_its_cost(@TempDir Path folder) throws Exception {
    try (var provider = new SlowProvider();
        var server = RunningServer.start("killed", environment(folder, provider))) {
      var callers = new Callers(server.http(), KEY, CALLERS);
      try (callers) {
        Wait.until("answers", PATIENCE, () -> callers.received().size() >= ANSWERS_BEFORE);
        server.kill();
      }
      var journal = journal(server);
      server.start();
      Wait.until("the journal is worked off", PATIENCE, () -> disjoint(journal(server), journal));
      server.stop();
      var records = OnRecord.of(server);

      assertThat(records).extracting(OnRecord::question).doesNotHaveDuplicates();
      assertThat(questions(records, _ -> true)).containsAll(provider.asked());
      assertThat(questions(records, OnRecord::answered))
          .containsAll(callers.received())
          .isSubsetOf(provider.answered());
      assertThat(records)
          .filteredOn(OnRecord::answered)
          .allSatisfy(call -> assertThat(call.costMicros()).isEqualTo(call.trueCost()));
      assertThat(records)
          .filteredOn(call -> !call.answered())
          .isNotEmpty()
          .allSatisfy(call -> {
            assertThat(call.outcome()).isEqualTo("INTERRUPTED");
            assertThat(call.costMicros()).isGreaterThanOrEqualTo(call.trueCost());
          });
    }
  }

  private static Map<String, String> environment(Path folder, SlowProvider provider)
      throws IOException {
    var file = provider.workspaceIn(folder, "");
    return Map.of("PLIMSOLL_WORKSPACE", file.toString(), "CALLERS_KEY", KEY);
  }

  private static Set<Path> journal(RunningServer server) {
    try (var files = Files.list(server.data().resolve("journal"))) {
      return files.filter(file -> file.toString().endsWith(".journal")).collect(toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<Integer> questions(List<OnRecord> records, Predicate<OnRecord> which) {
    return records.stream().filter(which).map(OnRecord::question).collect(toSet());
  }
}
