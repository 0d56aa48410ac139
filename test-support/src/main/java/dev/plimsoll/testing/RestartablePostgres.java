package dev.plimsoll.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/** A PostgreSQL server of one test, which goes away and comes back with its data. */
public final class RestartablePostgres implements AutoCloseable {
  /** How it goes away. */
  public enum Stop {
    /** Ends all connections and writes what is to be written. */
    FAST("INT"),
    /** As a crash does; the next start recovers. */
    IMMEDIATE("QUIT");

    private final String signal;

    Stop(String signal) {
      this.signal = signal;
    }
  }

  private final Path data;
  private final EmbeddedPostgres.Builder builder;
  private EmbeddedPostgres server;

  private RestartablePostgres(Path folder) throws IOException {
    data = folder.resolve("postgres");
    builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            // Off otherwise, so that a crash would lose what was committed.
            .setServerConfig("synchronous_commit", "on");
    server = builder.start();
    builder.setPort(server.getPort());
  }

  /**
   * Starts one.
   *
   * @param folder for its data, which the caller deletes
   */
  public static RestartablePostgres start(Path folder) {
    try {
      return new RestartablePostgres(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JDBC URL of its database, the same after each start. */
  public String url() {
    return server.getJdbcUrl(Postgres.USER, "postgres");
  }

  /** Takes it down. */
  public void stop(Stop how) {
    try {
      var process = process();
      var _ =
          new ProcessBuilder("kill", "-" + how.signal, Long.toString(process.pid()))
              .start()
              .waitFor();
      var _ = process.onExit().get();
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Brings it back. */
  public void start() {
    try {
      server = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessHandle process() throws IOException {
    var id = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
    return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
  }
}
