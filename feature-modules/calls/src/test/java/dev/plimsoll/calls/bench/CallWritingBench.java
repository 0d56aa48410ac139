package dev.plimsoll.calls.bench;

import static dev.plimsoll.calls.SomeCalls.call;

import com.sun.management.OperatingSystemMXBean;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.store.CallTables;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.testing.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Random;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * What a call costs from its beginning in the journal to its row in the database: CPU time of this
 * process and, with PostgreSQL, of the server. Calls come in groups as under load.
 */
final class CallWritingBench {
  private static final int CALLS = Integer.getInteger("calls", 200_000);
  private static final int GROUP = 500;
  private static final int ROUNDS = 3;
  private static final String ANSWER =
      "Sunlight is made of all colours, and air scatters. ".repeat(9);

  private final IdSource ids = new IdSource(Clock.systemUTC(), new Random(7));
  private final Random random = new Random(7);

  private CallWritingBench() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    var bench = new CallWritingBench();
    for (var channel : new Channel[] {Channel.API, Channel.PAGE}) {
      for (var round = 1; round <= ROUNDS; round++) {
        var folder = Files.createTempDirectory("bench");
        var url = "jdbc:h2:file:" + folder.resolve("db") + TestDatabase.H2_MODE;
        var pool = JdbcConnectionPool.create(url, "plimsoll", "plimsoll");
        bench.measure("H2", channel, round, folder, CallTables.in(pool), 0);
        pool.dispose();
        delete(folder);
      }
    }
    if (arguments.length > 0) {
      return;
    }
    for (var round = 1; round <= ROUNDS; round++) {
      var folder = Files.createTempDirectory("bench");
      try (var server = EmbeddedPostgres.start();
          var connection = server.getPostgresDatabase().getConnection()) {
        var database = CallTables.in(always(connection));
        bench.measure("PostgreSQL", Channel.API, round, folder, database, postmaster(connection));
      }
      delete(folder);
    }
  }

  private void measure(
      String name, Channel channel, int round, Path folder, DataSource database, long postmaster)
      throws IOException {
    try (var run = Run.open(folder, 16_000_000, database)) {
      var cpu = cpu(0);
      var serverCpu = cpu(postmaster);
      var time = System.nanoTime();
      for (var i = 0; i < CALLS / GROUP; i++) {
        callGroup(run, channel);
        run.writer().drain();
      }
      time = System.nanoTime() - time;
      if (round == ROUNDS) {
        System.out.printf(
            "%-10s %-4s  %6.1f us of CPU a call, %6.1f us of the server; %,8.0f calls/s%n",
            name,
            channel,
            (cpu(0) - cpu) / 1e3 / CALLS,
            postmaster == 0 ? 0 : (cpu(postmaster) - serverCpu) / 1e3 / CALLS,
            CALLS * 1e9 / time);
      }
    }
  }

  private void callGroup(Run run, Channel channel) {
    for (var i = 0; i < GROUP; i++) {
      var record = record(channel);
      run.calls().begin(record.call().started());
      run.calls().finish(record);
    }
  }

  private CallRecord record(Channel channel) {
    return call(ids.next())
        .over(channel)
        .of("feature" + random.nextInt(5))
        .by("user" + random.nextInt(2_000))
        .at(Instant.now())
        .taking(500_000 + random.nextInt(2_000_000))
        .saying("Why is the sky blue, in two sentences for a child of ten?", ANSWER)
        .record();
  }

  /** Nanoseconds of this process, or of the processes of a PostgreSQL server. */
  private static long cpu(long postmaster) {
    if (postmaster == 0) {
      return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }
    return ProcessHandle.of(postmaster)
        .orElseThrow()
        .descendants()
        .mapToLong(process -> process.info().totalCpuDuration().orElseThrow().toNanos())
        .sum();
  }

  private static long postmaster(Connection connection) throws SQLException, IOException {
    try (var row = connection.createStatement().executeQuery("SHOW data_directory")) {
      row.next();
      var file = Path.of(row.getString(1), "postmaster.pid");
      return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }
  }

  /** As a pool would: the same connection again and again. */
  private static DataSource always(Connection connection) {
    var loader = CallWritingBench.class.getClassLoader();
    var open =
        (Connection)
            Proxy.newProxyInstance(
                loader,
                new Class<?>[] {Connection.class},
                (_, method, arguments) ->
                    method.getName().equals("close") ? null : method.invoke(connection, arguments));
    return (DataSource)
        Proxy.newProxyInstance(loader, new Class<?>[] {DataSource.class}, (_, _, _) -> open);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
    }
  }
}
