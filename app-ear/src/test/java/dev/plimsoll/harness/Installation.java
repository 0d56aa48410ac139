package dev.plimsoll.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * An installation without sources: the script of this one in a folder of its own, beside what was
 * built. Its commands build nothing.
 */
public final class Installation {
  private static final Path TARGET = Path.of(System.getProperty("plimsoll.target"));
  private static final Path ROOT = TARGET.resolve("../..").normalize();

  private final Path folder;

  /** How a command ended. */
  public record Ended(int code, String output) {}

  private Installation(Path folder) {
    this.folder = folder;
  }

  /** One with all that was built. */
  public static Installation in(Path folder) throws IOException {
    var installation = unbuilt(folder);
    Files.createDirectories(folder.resolve("app-ear"));
    Files.createSymbolicLink(folder.resolve("app-ear/target"), TARGET);
    return installation;
  }

  /** One where nothing was built yet. */
  public static Installation unbuilt(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.copy(ROOT.resolve("plimsoll"), folder.resolve("plimsoll"));
    Files.createSymbolicLink(folder.resolve("liberty-config"), ROOT.resolve("liberty-config"));
    return new Installation(folder);
  }

  /** What {@code ./plimsoll package} makes of this one, unpacked in a folder. */
  public Installation unpacked(Path into) throws IOException, InterruptedException {
    var packed = run(Map.of(), "package");
    var archive = folder.resolve("target/plimsoll.tar.gz");
    if (packed.code() != 0 || !packed.output().contains(archive.toString())) {
      throw new AssertionError(packed.output());
    }
    var tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", into.toString()).start();
    if (tar.waitFor() != 0) {
      throw new AssertionError("tar ended with " + tar.exitValue());
    }
    Files.delete(archive);
    return new Installation(into.resolve("plimsoll"));
  }

  /** A server of this installation that is yet to be started. */
  public RunningServer server(String name, Map<String, String> environment) {
    return RunningServer.prepare(script(), name, environment);
  }

  private Path script() {
    return folder.resolve("plimsoll");
  }

  /** Runs a command of the script to its end, with its data in the folder {@code data}. */
  public Ended run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    var output = Files.createTempFile(folder, "output", ".txt");
    var words = new ArrayList<>(List.of(script().toString()));
    words.addAll(List.of(command));
    var process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
    var variables = process.environment();
    variables.put("PLIMSOLL_JAVA_HOME", System.getProperty("java.home"));
    variables.put("JVM_ARGS", RunningServer.SHORT_LIVED);
    variables.put("PLIMSOLL_HTTP_PORT", Integer.toString(FreePort.find()));
    variables.put("PLIMSOLL_DATA", data().toString());
    variables.putAll(environment);
    var running = process.start();
    if (!running.waitFor(10, TimeUnit.MINUTES)) {
      running.destroyForcibly();
      throw new AssertionError("It does not end: " + Files.readString(output));
    }
    return new Ended(running.exitValue(), Files.readString(output));
  }

  public Path data() {
    return folder.resolve("data");
  }
}
