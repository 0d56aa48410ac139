package dev.plimsoll.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The packaged server as a separate process, on a free port, with its own data folder and an empty
 * database. It can be stopped or killed, and started again with its data.
 */
public final class RunningServer implements AutoCloseable {
  private static final Path TARGET = Path.of(System.getProperty("plimsoll.target"));
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /**
   * With quick rather than optimised compilation, a server is ready after two thirds of the time.
   */
  static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

  private final int port = FreePort.find();
  private final String name;
  private final Path data;
  private final Path output = OutputFolders.take();
  private final Http http = new Http(URI.create("http://127.0.0.1:" + port));
  private final ProcessBuilder command;
  private @Nullable Process process;
  private boolean closed;

  private RunningServer(Path script, String name, Map<String, String> environment) {
    this.name = name;
    data = emptyFolder(TARGET.resolve("servers").resolve(Database.name()).resolve(name));
    // Deletes what an earlier server left.
    delete(output.resolve("plimsoll/tranlog"));
    command =
        new ProcessBuilder(script.toString(), "serve")
            .redirectErrorStream(true)
            .redirectOutput(console().toFile());
    var variables = command.environment();
    variables.put("WLP_OUTPUT_DIR", output.toString());
    variables.put("LOG_DIR", logs().toString());
    variables.put("PLIMSOLL_HTTP_PORT", Integer.toString(port));
    variables.put("PLIMSOLL_DATA", data.toString());
    variables.put("PLIMSOLL_LTPA_PASSWORD", "black-box");
    variables.put("PLIMSOLL_JAVA_HOME", System.getProperty("java.home"));
    variables.put("PLIMSOLL_HEAP", "384m");
    variables.put("JVM_ARGS", SHORT_LIVED);
    variables.putAll(Database.environmentOfNewOne());
    variables.putAll(environment);
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    FailureRecord.of(this);
  }

  /**
   * A server that is yet to be started.
   *
   * @param name of its folder below {@code target/servers/DATABASE}
   * @param environment more variables, such as {@code PLIMSOLL_WORKSPACE}
   */
  public static RunningServer prepare(String name, Map<String, String> environment) {
    return prepare(TARGET.resolve("../../plimsoll").normalize(), name, environment);
  }

  /** A server of another installation. */
  static RunningServer prepare(Path script, String name, Map<String, String> environment) {
    return new RunningServer(script, name, environment);
  }

  /** A server that is ready. */
  public static RunningServer start(String name, Map<String, String> environment) {
    var server = prepare(name, environment);
    server.start();
    return server;
  }

  /**
   * Starts a process with the existing data, and waits until it is ready.
   *
   * @throws IllegalStateException if it does not start, with its console output
   */
  public void start() {
    launch();
    Wait.until("the server is ready, see " + console(), PATIENCE, this::isReady);
  }

  /** Ends the process as an operator does. */
  public void stop() {
    writeThreads();
    signal("TERM");
    awaitEnd("TERM");
  }

  /** Asks the process to end, and does not wait for that. */
  public void askToStop() {
    signal("TERM");
  }

  /** The exit code of a process that ends by itself. */
  public int exitCode() {
    awaitEnd("its own");
    return running().exitValue();
  }

  /** Ends the process as a power cut does: {@code kill -9}. */
  public void kill() {
    signal("KILL");
    awaitEnd("KILL");
  }

  @Override
  public void close() {
    stop();
    closed = true;
    OutputFolders.giveBack(output);
  }

  boolean isClosed() {
    return closed;
  }

  /** Writes a thread dump, in case a test fails that has closed its server. */
  void writeThreads() {
    if (process != null && process.isAlive()) {
      FailureRecord.writeThreads(process.toHandle(), threads());
    }
  }

  Path threads() {
    return logs().resolve("threads.txt");
  }

  /** Below {@code target/servers}. */
  String name() {
    return name;
  }

  Path logs() {
    return data.resolve("logs");
  }

  public Http http() {
    return http;
  }

  public URI uri(String path) {
    return http.uri(path);
  }

  /** The data folder. */
  public Path data() {
    return data;
  }

  /** The database of the stopped server. */
  public Connection databaseLeft() throws SQLException {
    var variables = command.environment();
    var url = variables.get("PLIMSOLL_DB_URL");
    return url == null
        ? DriverManager.getConnection(
            "jdbc:h2:file:" + data.resolve("plimsoll") + ";IFEXISTS=TRUE;DATABASE_TO_LOWER=TRUE",
            "plimsoll",
            "plimsoll")
        : DriverManager.getConnection(
            url, variables.get("PLIMSOLL_DB_USER"), variables.get("PLIMSOLL_DB_PASSWORD"));
  }

  /** The console output of the server. */
  public String consoleText() {
    try {
      return Files.readString(console());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs another command of the script with the same data.
   *
   * @return what it prints
   * @throws AssertionError if it ends with another exit code
   */
  public String script(int exitCode, String... arguments) throws IOException {
    var all = new ArrayList<>(List.of(command.command().getFirst()));
    all.addAll(List.of(arguments));
    var other = new ProcessBuilder(all).redirectErrorStream(true);
    other.environment().putAll(command.environment());
    var started = other.start();
    var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (exitCodeOf(started) != exitCode) {
      throw new AssertionError(
          String.join(" ", all) + " has not ended with " + exitCode + ":\n" + said);
    }
    return said;
  }

  private static int exitCodeOf(Process started) {
    try {
      return started.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void launch() {
    try {
      process = command.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process running() {
    return Objects.requireNonNull(process);
  }

  private boolean isReady() {
    var ready = http.answers("/health/ready");
    if (!running().isAlive()) {
      throw new IllegalStateException("The server did not start:\n" + consoleText());
    }
    return ready;
  }

  private void signal(String name) {
    var running = process;
    if (running == null || !running.isAlive()) {
      return;
    }
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(running.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitEnd(String signal) {
    try {
      if (process != null && !process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The server does not end on " + signal);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Path console() {
    return data.resolve("console.log");
  }

  private static Path emptyFolder(Path folder) {
    delete(folder);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    if (Files.exists(folder)) {
      try (var old = Files.walk(folder)) {
        old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
