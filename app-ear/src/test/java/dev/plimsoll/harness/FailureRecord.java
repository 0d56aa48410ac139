package dev.plimsoll.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Keeps what shows why a test failed, in {@code target/failures}: how its pages looked, what its
 * servers logged, and what all threads of servers that still run were at.
 */
public final class FailureRecord
    implements TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler,
        AfterEachCallback {
  private static final Path TARGET = Path.of(System.getProperty("plimsoll.target"));
  private static final Path FAILURES = TARGET.resolve("failures").resolve(Database.name());
  private static final Queue<RunningServer> SERVERS = new ConcurrentLinkedQueue<>();

  /** Has the logs of this server kept when a test fails. */
  static void of(RunningServer server) {
    SERVERS.add(server);
  }

  @Override
  public void handleTestExecutionException(ExtensionContext test, Throwable failure)
      throws Throwable {
    keep(test);
    throw failure;
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext test, Throwable failure)
      throws Throwable {
    keep(test);
    throw failure;
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext test, Throwable failure)
      throws Throwable {
    keep(test);
    throw failure;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    Visits.end();
    SERVERS.removeIf(RunningServer::isClosed);
  }

  private static void keep(ExtensionContext test) throws IOException {
    var folder = Files.createDirectories(FAILURES.resolve(nameOf(test)));
    Visits.photograph(folder);
    for (var server : SERVERS) {
      server.writeThreads();
      copy(server.console(), folder.resolve(server.name() + "-console.log"));
      copy(server.logs().resolve("messages.log"), folder.resolve(server.name() + "-messages.log"));
      copy(server.threads(), folder.resolve(server.name() + "-threads.txt"));
    }
    if (InContainerServer.process().isPresent()) {
      writeThreads(InContainerServer.process().get(), folder.resolve("in-container-threads.txt"));
      copy(InContainerServer.log(), folder.resolve("in-container-messages.log"));
    }
    // Printed where people read about the failure.
    System.err.println("Kept what shows why " + nameOf(test) + " failed: " + folder);
  }

  /** Writes a dump of all threads of a process, including virtual ones. */
  static void writeThreads(ProcessHandle java, Path file) {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      var _ =
          new ProcessBuilder(
                  jcmd,
                  Long.toString(java.pid()),
                  "Thread.dump_to_file",
                  "-overwrite",
                  file.toAbsolutePath().toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
    } catch (IOException e) {
      // The failure itself matters more than an incomplete record of it.
      System.err.println("No threads of " + java.pid() + ": " + e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      var _ = Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String nameOf(ExtensionContext test) {
    var type = test.getRequiredTestClass().getSimpleName();
    return test.getTestMethod()
        .map(method -> type + "." + method.getName() + numberOf(test))
        .orElse(type);
  }

  /** Distinguishes the runs of one method with different arguments. */
  private static String numberOf(ExtensionContext test) {
    var id = test.getUniqueId();
    var from = id.lastIndexOf("invocation:#");
    return from < 0
        ? ""
        : "-" + id.substring(from + "invocation:#".length(), id.indexOf(']', from));
  }
}
