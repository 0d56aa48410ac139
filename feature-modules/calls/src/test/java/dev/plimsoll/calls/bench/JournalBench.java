package dev.plimsoll.calls.bench;

import static dev.plimsoll.calls.SomeCalls.call;

import com.sun.management.OperatingSystemMXBean;
import dev.plimsoll.calls.journal.Journal;
import dev.plimsoll.calls.journal.Sync;
import dev.plimsoll.calls.store.RecentlyFinished;
import dev.plimsoll.calls.writing.CallJournal;
import dev.plimsoll.calls.writing.WriteProgress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What it costs to put a call into the journal. */
final class JournalBench {
  private static final int CALLS = 200_000;
  private static final int ROUNDS = 3;

  private JournalBench() {}

  public static void main(String[] arguments) throws IOException {
    for (var sync : Sync.values()) {
      for (var threads : new int[] {1, 16, 64}) {
        append(sync, threads, sync == Sync.EACH ? CALLS / 100 : CALLS);
      }
    }
  }

  /** Calls that begin and finish on so many threads, each waiting for its own appends. */
  private static void append(Sync sync, int threads, int calls) throws IOException {
    for (var round = 1; round <= ROUNDS; round++) {
      var folder = Files.createTempDirectory("bench");
      try (var journal = Journal.open(folder, 16_000_000, sync)) {
        var log = new CallJournal(journal, new WriteProgress(), new RecentlyFinished());
        var name = "append, sync " + sync + ", " + threads + " threads";
        try (var forcing = Executors.newSingleThreadScheduledExecutor()) {
          if (sync == Sync.GROUP) {
            var _ = forcing.scheduleWithFixedDelay(journal::force, 50, 50, TimeUnit.MILLISECONDS);
          }
          measure(name, round, calls, () -> onThreads(threads, calls, log));
          forcing.shutdownNow();
        }
      }
      delete(folder);
    }
  }

  private static void onThreads(int threads, int calls, CallJournal log) {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var thread = 0; thread < threads; thread++) {
        pool.execute(() -> {
          var record = call("c").record();
          for (var i = 0; i < calls / threads; i++) {
            log.begin(record.call().started());
            log.finish(record);
          }
        });
      }
    }
  }

  private static void measure(String name, int round, int calls, Runnable work) {
    var os = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    var cpu = os.getProcessCpuTime();
    var time = System.nanoTime();
    work.run();
    time = System.nanoTime() - time;
    cpu = os.getProcessCpuTime() - cpu;
    if (round == ROUNDS) {
      System.out.printf(
          "%-32s %,9.0f calls/s   %6.1f µs of CPU a call%n",
          name, calls * 1e9 / time, cpu / 1e3 / calls);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
    }
  }
}
