package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.Beside;
import dev.plimsoll.harness.Installation;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code ./plimsoll package} makes runs where there is nothing but Java without a compiler.
 */
@Beside
@Tag("one-database")
class PackageIT {
  @Test
  void serves_and_answers_with_a_runtime_alone(@TempDir Path folder) throws Exception {
    var installation =
        Installation.in(folder.resolve("here"))
            .unpacked(Files.createDirectories(folder.resolve("there")));
    var runtime = runtime(folder).toString();
    var environment =
        Map.of(
            "PATH",
            "/usr/bin:/bin",
            "PLIMSOLL_JAVA_HOME",
            runtime,
            "PLIMSOLL_ADMIN_KEY",
            TestWorkspace.ADMIN_KEY);
    try (var server = installation.server("packaged", environment)) {
      server.start();
      var ticket =
          """
          {"model": "triage", "messages": [{"role": "user", "content": "I cannot sign in."}]}
          """;
      var answer = server.http().postAs(TestWorkspace.ADMIN_KEY, "/v1/chat/completions", ticket);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      var port = Map.of("PLIMSOLL_HTTP_PORT", Integer.toString(server.uri("/").getPort()));
      assertThat(installation.run(port, "health").code()).isZero();
      printsLinks(installation, port, server);
      server.stop();
      assertThat(installation.run(port, "health").code()).isEqualTo(1);
      backsUpAndRestores(installation, runtime, server.data());
      if (System.getProperty("user.name").equals("root")) {
        assertThat(server.consoleText()).contains("Warning: this runs as root.");
      }
    }
    assertThat(installation.run(Map.of(), "test").output()).contains("'test' is for a checkout");
  }

  private void printsLinks(
      Installation installation, Map<String, String> port, RunningServer server)
      throws IOException, InterruptedException {
    var here = new HashMap<>(port);
    here.put("PLIMSOLL_DATA", server.data().toString());
    var link = installation.run(here, "sign-in", "anna");
    assertThat(link.output().strip()).startsWith(server.uri("/sign-in/link?token=").toString());
    assertThat(link.code()).isZero();
    assertThat(server.data().resolve("sign-in")).isEmptyDirectory();
    var nobody = installation.run(here, "sign-in", "nobody");
    assertThat(nobody.output()).contains("There is nobody with this user name.");
    assertThat(nobody.code()).isEqualTo(1);
  }

  private void backsUpAndRestores(Installation installation, String runtime, Path data)
      throws IOException, InterruptedException {
    var file = installation.data().resolveSibling("backup.zip").toString();
    var used = Map.of("PLIMSOLL_JAVA_HOME", runtime, "PLIMSOLL_DATA", data.toString());
    assertThat(installation.run(used, "backup", file).output()).contains("It opens: ");
    assertThat(installation.run(used, "ledger", "verify").output()).contains("are intact");
    var empty = Map.of("PLIMSOLL_JAVA_HOME", runtime);
    assertThat(installation.run(empty, "restore", file).output()).contains("Restored ");
  }

  /** This Java without its compiler. */
  private static Path runtime(Path folder) throws IOException {
    var java = Path.of(System.getProperty("java.home"));
    var runtime = Files.createDirectories(folder.resolve("jre"));
    Files.createDirectories(runtime.resolve("bin"));
    Files.createSymbolicLink(runtime.resolve("bin/java"), java.resolve("bin/java"));
    Files.createSymbolicLink(runtime.resolve("release"), java.resolve("release"));
    return runtime;
  }
}
