package dev.plimsoll.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;

/**
 * What a server of some version left behind when it was killed at work: its database and its
 * journal in {@code left.zip}, and in {@code expected.json} what is to be seen of them. There is
 * one for each kind of database, in {@code src/test/resources/upgrade}.
 */
final class Fixture {
  private static final Path ALL =
      Path.of(System.getProperty("plimsoll.target")).resolveSibling("src/test/resources/upgrade");
  private static final String WORKSPACE = "workspace.yaml";
  private static final String H2 = "plimsoll.mv.db";
  private static final String POSTGRES = "postgres.sql";
  private static final String JOURNAL = "journal";

  private final Path left;
  private final Path expected;

  private Fixture(Path folder) {
    left = folder.resolve("left.zip");
    expected = folder.resolve("expected.json");
  }

  /** That of the kind of database which this run of the tests is about. */
  static Fixture ofThisDatabase() {
    return new Fixture(ALL.resolve(System.getProperty("plimsoll.test.database", "h2")));
  }

  /** What a server needs in its environment to begin with the workspace of the fixture. */
  static Map<String, String> environment(Path folder, Outside outside) throws IOException {
    var workspace = folder.resolve(WORKSPACE);
    var text = Files.readString(ALL.resolve(WORKSPACE));
    Files.writeString(workspace, text.replace("ADDRESS", outside.address()));
    return Map.ofEntries(
        Map.entry("PLIMSOLL_WORKSPACE", workspace.toString()),
        Map.entry("PLIMSOLL_ADMIN_KEY", TestWorkspace.ADMIN_KEY),
        Map.entry("PLIMSOLL_BATCH_LOOK", "PT1S"),
        Map.entry("PLIMSOLL_WEBHOOK_SECRET", "a secret of the webhooks"),
        Map.entry("PASSWORD_OF_ALL", TestWorkspace.PASSWORD),
        Map.entry("SHOP_KEY", TestWorkspace.SHOP_KEY),
        Map.entry("DESK_KEY", TestWorkspace.DESK_KEY),
        Map.entry("OUTSIDE_KEY_ONE", "one"),
        Map.entry("OUTSIDE_KEY_TWO", "two"),
        Map.entry("BATCH_KEY", "three"),
        Map.entry("SPARE_KEY", "four"));
  }

  /** What is to be seen of what was left, as {@link Sight} sees it. */
  JsonNode expected() {
    try {
      return Json.parse(Files.readString(expected));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Lays what was left into the folder and the empty database of a server that is yet to start.
   *
   * @param before where the world around the server was when the fixture was made
   * @param now where it is
   */
  void restore(RunningServer server, String before, String now) throws SQLException, IOException {
    try (var zip = new ZipInputStream(Files.newInputStream(left))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var file = server.data().resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
    var dump = server.data().resolve(POSTGRES);
    try (var database = server.databaseLeft()) {
      if (Files.exists(dump)) {
        PostgresDump.restore(Files.readString(dump), database);
      }
      HereAndNow.reach(database, before, now);
    }
  }

  /** Keeps what a server left that does not run any more. */
  void keep(RunningServer server) throws SQLException, IOException {
    Files.createDirectories(left.getParent());
    try (var zip = new ZipOutputStream(Files.newOutputStream(left));
        var database = server.databaseLeft()) {
      var h2 = server.data().resolve(H2);
      if (Files.exists(h2)) {
        try (var statement = database.createStatement()) {
          statement.execute("SHUTDOWN COMPACT");
        }
        add(H2, Files.readAllBytes(h2), zip);
      } else {
        add(POSTGRES, PostgresDump.of(database).getBytes(UTF_8), zip);
      }
      for (var file : segments(server.data().resolve(JOURNAL))) {
        add(JOURNAL + "/" + file.getFileName(), Files.readAllBytes(file), zip);
      }
    }
  }

  /** Keeps what is to be seen of it. */
  void keep(JsonNode seen) throws IOException {
    Files.writeString(expected, seen.toPrettyString() + "\n");
  }

  private static List<Path> segments(Path journal) throws IOException {
    try (var files = Files.list(journal)) {
      return files.filter(file -> file.toString().endsWith(".journal")).sorted().toList();
    }
  }

  private static void add(String name, byte[] content, ZipOutputStream zip) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
  }
}
