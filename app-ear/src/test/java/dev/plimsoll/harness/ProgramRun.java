package dev.plimsoll.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** What a program printed, and how it ended. */
public record ProgramRun(int exitCode, String output) {

  /** Runs a program to its end, with these variables besides those of the tests. */
  public static ProgramRun of(ProcessBuilder builder, Map<String, String> environment) {
    builder.redirectErrorStream(true).environment().putAll(environment);
    try {
      var process = builder.start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new ProgramRun(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
