package dev.plimsoll.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The file of the embedded database cannot be read. */
final class DamagedDatabase extends RuntimeException {
  /**
   * H2 says so at the end of its message: reading failed, the file is corrupt, a part is missing.
   */
  private static final Pattern DAMAGE = Pattern.compile("\\[[\\d.]+/[169]]");

  private static final String STORE = "org.h2.mvstore.MVStoreException";
  private static final String FILE = "plimsoll.mv.db";

  /** Where a server notes what it has seen in the embedded database. */
  private static final String SEEN = "ledger-end";

  private DamagedDatabase(Path data, String why, Throwable failure) {
    this(data, why, wayOut(data) + ".", failure);
  }

  private DamagedDatabase(Path data, String why, String wayOut, Throwable failure) {
    super(
        "The database file "
            + data.resolve(FILE)
            + " is damaged ("
            + why
            + "). The guide says more, under 'Back up and restore'. "
            + wayOut,
        failure);
  }

  /** Whether a failure of the start is of this kind. */
  static Optional<DamagedDatabase> in(Throwable failure, Path data) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var message = String.valueOf(cause.getMessage());
      if (cause.getClass().getName().equals(STORE) && DAMAGE.matcher(message).find()) {
        return Optional.of(new DamagedDatabase(data, message, failure));
      }
    }
    return Optional.empty();
  }

  /**
   * Refuses a file without content, in which H2 would begin a new database.
   *
   * @throws DamagedDatabase if it is one
   */
  static void refuseEmpty(Path data) {
    var file = data.resolve(FILE);
    try {
      if (Files.exists(file) && Files.size(file) == 0) {
        throw new DamagedDatabase(data, "it is empty", new IOException(file + " has no content"));
      }
    } catch (IOException e) {
      throw new DamagedDatabase(data, String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Refuses a database without tables in a data folder that had one before: H2 begins a new one
   * where it finds nothing that it can read.
   *
   * @throws DamagedDatabase if it is one
   */
  static void refuseForgotten(Path data, boolean hasTables) {
    if (!hasTables && Files.exists(data.resolve(SEEN))) {
      throw new DamagedDatabase(
          data,
          "it has no tables any more",
          wayOut(data) + ", or delete " + data.resolve(SEEN) + " to begin anew.",
          new IOException("tables were there before"));
    }
  }

  private static String wayOut(Path data) {
    var backup = latestBackup(data);
    return backup.isPresent()
        ? "Restore the latest backup with './plimsoll restore " + backup.get() + "'"
        : "Restore a backup with './plimsoll restore FILE'; there is none in "
            + data.resolve("backups");
  }

  private static Optional<Path> latestBackup(Path data) {
    try (var files = Files.list(data.resolve("backups"))) {
      return files.filter(file -> file.toString().endsWith(".zip")).max(Path::compareTo);
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
