package dev.plimsoll.calls.writing;

import static dev.plimsoll.calls.SomeCalls.call;

import dev.plimsoll.calls.bench.Run;
import dev.plimsoll.testing.TestDatabase;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;

/** A process that takes calls until it is killed, and prints the id of each that it answered. */
final class DoomedServer {
  private static final int SMALL_FILES = 50_000;

  private DoomedServer() {}

  /** What the process does before it is killed. */
  enum Life {
    /** Fifty threads take calls without end while the writer writes. */
    BUSY,
    /** It has taken calls and written them all. */
    DONE
  }

  /** H2 is slow to write what is committed, so that a kill always loses some of it. */
  static String url(Path data) {
    var file = data.resolve("db").toAbsolutePath();
    return "jdbc:h2:file:" + file + TestDatabase.H2_MODE + ";WRITE_DELAY=60000";
  }

  public static void main(String[] arguments) throws InterruptedException {
    var data = Path.of(arguments[0]);
    var database = JdbcConnectionPool.create(url(data), "plimsoll", "plimsoll");
    var run = Run.open(data, SMALL_FILES, database);
    switch (Life.valueOf(arguments[1])) {
      case BUSY -> beBusy(run);
      case DONE -> beDone(run);
    }
  }

  private static void beBusy(Run run) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 50).forEach(i -> threads.execute(() -> callForever(run, i + "-")));
      while (true) {
        run.writer().drain();
      }
    }
  }

  private static void callForever(Run run, String name) {
    for (var i = 0; ; i++) {
      var record = call(name + i).record();
      run.calls().begin(record.call().started());
      run.calls().finish(record);
      System.out.println(name + i);
    }
  }

  private static void beDone(Run run) throws InterruptedException {
    IntStream.range(0, 2_000).forEach(i -> run.calls().finish(call("c" + i).record()));
    run.writer().drain();
    IntStream.range(0, 2_000).forEach(i -> System.out.println("c" + i));
    Thread.currentThread().join();
  }
}
