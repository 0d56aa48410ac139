package dev.plimsoll.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program that runs in a JVM of its own, so that its libraries may be others than those of the
 * tests.
 */
public record JavaProgram(String classPath, String main) {
  private static final Path ROOT = Path.of(System.getProperty("plimsoll.target"), "../..");

  /** What a program printed, and how it ended. */
  public record Run(int exitCode, String output) {}

  /**
   * A program of a module, with the libraries that it uses.
   *
   * @param module its folder
   */
  public static JavaProgram of(String module, String main) {
    var target = ROOT.resolve(module).resolve("target").normalize();
    try {
      var libraries = Files.readString(target.resolve("runtime-classpath.txt")).strip();
      return new JavaProgram(target.resolve("classes") + File.pathSeparator + libraries, main);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another program with the same libraries. */
  public JavaProgram with(Path classes, String otherMain) {
    return new JavaProgram(classes + File.pathSeparator + classPath, otherMain);
  }

  /** Runs it to its end. */
  public Run run(Map<String, String> environment, String... arguments) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, RunningServer.SHORT_LIVED, "-cp", classPath, main));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
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
