package dev.plimsoll.harness;

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
  public ProgramRun run(Map<String, String> environment, String... arguments) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, RunningServer.SHORT_LIVED, "-cp", classPath, main));
    command.addAll(List.of(arguments));
    return ProgramRun.of(new ProcessBuilder(command), environment);
  }
}
