package dev.plimsoll.backups.files;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import java.util.zip.ZipException;

/**
 * Makes, checks and restores backups while no server runs.
 *
 * <p>Usage: {@code backup DATA FILE}, {@code check FILE}, {@code restore FILE DATA}; user and
 * password of the database are in {@code PLIMSOLL_DB_USER} and {@code PLIMSOLL_DB_PASSWORD}.
 */
public final class BackupCommand {
  private static final String OPTIONS = ";IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Properties user;
  private final PrintStream out;
  private final Clock clock;

  BackupCommand(Properties user, PrintStream out, Clock clock) {
    this.user = user;
    this.out = out;
    this.clock = clock;
  }

  public static void main(String[] arguments) throws IOException {
    var user = new Properties();
    user.put("user", System.getenv().getOrDefault("PLIMSOLL_DB_USER", "plimsoll"));
    user.put("password", System.getenv().getOrDefault("PLIMSOLL_DB_PASSWORD", "plimsoll"));
    try {
      new BackupCommand(user, System.out, Clock.systemUTC()).run(arguments);
    } catch (CommandRefused e) {
      System.err.println("plimsoll: " + e.getMessage());
      System.exit(1);
    }
  }

  void run(String... arguments) throws IOException {
    switch (arguments[0]) {
      case "backup" -> backUp(new SavedFolder(Path.of(arguments[1])), Path.of(arguments[2]));
      case "check" -> out.println(check(Path.of(arguments[1])));
      case "restore" -> restore(Path.of(arguments[1]), new SavedFolder(Path.of(arguments[2])));
      default -> throw new CommandRefused("There is no command '" + arguments[0] + "'.");
    }
  }

  private void backUp(SavedFolder data, Path file) throws IOException {
    if (!Files.exists(data.path().resolve(SavedFolder.DATABASE))) {
      throw new CommandRefused("There is no database in " + data.path() + ".");
    }
    try (var _ = data.claim()) {
      BackupFile.make(data, file, zip -> backUp(data.path(), zip));
    }
    out.println("Backed up to " + file + ".");
    out.println(check(file));
  }

  private void backUp(Path folder, Path zip) {
    try (var connection = open(folder, "");
        var statement = connection.prepareStatement("BACKUP TO ?")) {
      statement.setString(1, zip.toString());
      statement.execute();
    } catch (SQLException e) {
      throw new CommandRefused("The database in " + folder + " cannot be read: " + e.getMessage());
    }
  }

  /** Opens a backup as a restore does, and says what is in it. */
  private String check(Path file) throws IOException {
    var folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "checking-");
    try {
      unpack(file, folder);
      return content(folder, file);
    } finally {
      BackupFile.delete(folder);
    }
  }

  private void restore(Path file, SavedFolder data) throws IOException {
    Files.createDirectories(data.path());
    var unpacked = Files.createTempDirectory(data.path(), "restoring-");
    try (var _ = data.claim()) {
      unpack(file, unpacked);
      var content = content(unpacked, file);
      putAside(data);
      for (var restored : new SavedFolder(unpacked).content()) {
        var target = data.path().resolve(unpacked.relativize(restored));
        Files.createDirectories(target.getParent());
        Files.move(restored, target);
      }
      out.println("Restored " + file + " into " + data.path() + ".");
      out.println(content);
    } finally {
      BackupFile.delete(unpacked);
    }
  }

  /** Moves what a restore replaces into a folder of its own, for the case that it was better. */
  private void putAside(SavedFolder data) throws IOException {
    var old = data.content();
    if (old.isEmpty()) {
      return;
    }
    var aside = data.path().resolve("before-restore-" + TIME.format(clock.instant()));
    for (var file : old) {
      var target = aside.resolve(data.path().relativize(file));
      Files.createDirectories(target.getParent());
      Files.move(file, target);
    }
    out.println("What was in the data folder is now in " + aside + ".");
  }

  private static void unpack(Path file, Path folder) throws IOException {
    if (!Files.exists(file)) {
      throw new CommandRefused("There is no file " + file + ".");
    }
    try {
      new BackupFile(file).unpack(folder);
    } catch (ZipException e) {
      throw new CommandRefused(
          file + " is no backup of Plimsoll, or is damaged: " + e.getMessage());
    }
  }

  private String content(Path folder, Path file) {
    try (var connection = open(folder, ";ACCESS_MODE_DATA=r")) {
      return "It opens: %d entries in the ledger, %d calls, %d migrations."
          .formatted(
              count(connection, "ledger_entry"),
              count(connection, "call_record"),
              count(connection, "\"flyway_schema_history\""));
    } catch (SQLException e) {
      throw new CommandRefused("The database in " + file + " cannot be read: " + e.getMessage());
    }
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Connection open(Path folder, String more) throws SQLException {
    var file = folder.resolve("plimsoll").toAbsolutePath();
    return DriverManager.getConnection("jdbc:h2:file:" + file + OPTIONS + more, user);
  }
}
