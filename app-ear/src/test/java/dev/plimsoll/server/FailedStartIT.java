package dev.plimsoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.Beside;
import dev.plimsoll.harness.Installation;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.platform.FolderLock;
import dev.plimsoll.testing.Postgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts that cannot succeed: each says why in a line, ends with code 1, and applies nothing. */
@Beside
@Tag("one-database")
class FailedStartIT {
  private static final String NOT_STARTED = "Plimsoll cannot start: ";

  @TempDir Path folder;

  /** One setting that is wrong, and what is said about it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PLIMSOLL_ADMIN_KEY | secret | PLIMSOLL_ADMIN_KEY: secret of key PLIMSOLL_ADMIN_KEY must",
        "PLIMSOLL_HTTP_PORT | nine   | PLIMSOLL_HTTP_PORT: a whole number from 1 to 65535 was",
        "PLIMSOLL_HEAP      | much   | PLIMSOLL_HEAP: a size such as 512m was expected, but it",
        "PLIMSOLL_BATCH_LOOK | 30s   | PLIMSOLL_BATCH_LOOK: a time such as PT30S was expected",
        "PLIMSOLL_WORKSPACE | /none.yaml | PLIMSOLL_WORKSPACE: a file in UTF-8 was expected, but"
            + " there is no /none.yaml",
        "PLIMSOLL_DB_URL    | postgres://db | PLIMSOLL_DB_URL: a URL such as jdbc:postgresql://",
        "PLIMSOLL_DB_URL    | jdbc:postgresql://127.0.0.1:1/none | PLIMSOLL_DB_URL: the database"
            + " cannot be reached: Connection to 127.0.0.1:1 refused",
        "PLIMSOLL_DATA      | /dev/null/data | PLIMSOLL_DATA: a folder that can be written was",
        "PLIMSOLL_JAVA_HOME | /usr   | PLIMSOLL_JAVA_HOME: a JDK 25 was expected",
      })
  void says_which_setting_is_wrong(String setting, String value, String message) throws Exception {
    refuses(Installation.in(folder.resolve("here")), Map.of(setting, value), message);
  }

  @Test
  void says_what_the_database_refuses() throws Exception {
    var url = Postgres.newDatabase();
    var here = Installation.in(folder.resolve("here"));
    refuses(
        here,
        Map.of("PLIMSOLL_DB_URL", url.replace("user=postgres", "user=nobody")),
        "PLIMSOLL_DB_USER and PLIMSOLL_DB_PASSWORD: the database refuses them: FATAL");
    refuses(
        here,
        Map.of("PLIMSOLL_DB_URL", url.replaceAll("plimsoll_\\d+", "none")),
        "PLIMSOLL_DB_URL: an existing database was expected: FATAL");
  }

  @Test
  void says_where_the_workspace_file_is_wrong() throws Exception {
    var file = folder.resolve("workspace.yaml");
    Files.writeString(
        file,
        """
        people:
          - {name: anna, roles: [admin], password: "${PASSWORD_THAT_IS_NOT_SET}"}
        keys:
          - {name: shop, secret: "${SHOP_KEY}"}
        """);
    refuses(
        Installation.in(folder.resolve("here")),
        Map.of("PLIMSOLL_WORKSPACE", file.toString(), "SHOP_KEY", "short"),
        file + ", line 2: people[0].password: the environment variable PASSWORD_THAT_IS_NOT_SET",
        file + ", line 4: keys[0]: secret of key shop must be 32 to 256");
  }

  @Test
  void says_that_the_port_is_in_use() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(other.getLocalPort());
      refuses(
          Installation.in(folder.resolve("here")),
          Map.of("PLIMSOLL_HTTP_PORT", port),
          "PLIMSOLL_HTTP_PORT: nobody can listen on 127.0.0.1:" + port);
    }
  }

  @Test
  void says_that_another_server_uses_the_data_folder() throws Exception {
    var here = Installation.in(folder.resolve("here"));
    var journal = Files.createDirectories(here.data().resolve("journal"));
    try (var _ = FolderLock.claim(journal).orElseThrow()) {
      refuses(here, Map.of(), "PLIMSOLL_DATA: another server uses the folder " + here.data());
    }
  }

  @Test
  void says_that_it_is_not_built() throws Exception {
    var ended = Installation.unbuilt(folder.resolve("here")).run(Map.of(), "serve");
    assertThat(ended.output())
        .isEqualToIgnoringNewLines(NOT_STARTED + "it is not built yet; './plimsoll run' builds it");
    assertThat(ended.code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "run"})
  void says_which_migration_fails(String command) throws Exception {
    try (var server = RunningServer.start("migrated-otherwise", Map.of())) {
      server.stop();
      try (var database = server.databaseLeft();
          var change =
              database.prepareStatement(
                  "UPDATE \"flyway_schema_history\" SET \"checksum\" = 1 WHERE \"version\" ="
                      + " '2026.11.21.1400'")) {
        assertThat(change.executeUpdate()).isEqualTo(1);
      }
      var here = Installation.in(folder.resolve("here"));
      var ended = here.run(Map.of("PLIMSOLL_DATA", server.data().toString()), command);
      assertThat(ended.output())
          .containsOnlyOnce(NOT_STARTED)
          .contains(NOT_STARTED + "the database could not be migrated: Validate failed")
          .contains("Migration checksum mismatch for migration version 2026.11.21.1400")
          .doesNotContain("\tat ", "Ready");
      assertThat(ended.code()).isEqualTo(1);
    }
  }

  private static void refuses(Installation here, Map<String, String> settings, String... messages)
      throws IOException, InterruptedException {
    for (var command : new String[] {"serve", "run"}) {
      var ended = here.run(settings, command);
      assertThat(ended.output().lines()).hasSameSizeAs(messages);
      for (var message : messages) {
        assertThat(ended.output()).as(command).contains(NOT_STARTED + message);
      }
      assertThat(ended.code()).isEqualTo(1);
      assertThat(here.data().resolve("plimsoll.mv.db")).doesNotExist();
    }
  }
}
