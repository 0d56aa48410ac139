package dev.plimsoll.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes the file of the embedded database anew, without what was deleted from it: H2 leaves that
 * where it is until the place is needed. Done at the next start, before anybody uses the database,
 * because it closes the database.
 */
@ApplicationScoped
public class Compaction {
  private static final String DUE = "compaction-due";
  private static final Duration WATCH = Duration.ofSeconds(20);
  private static final long MEGABYTE = 1_000_000;
  private static final Logger LOG = System.getLogger(Compaction.class.getName());

  private final Path due;

  @Inject
  public Compaction(@ConfigProperty(name = "plimsoll.data") String data) {
    due = Path.of(data).resolve(DUE);
  }

  /** Has it done at the next start, also after a crash. */
  public void request() {
    try {
      Files.writeString(due, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does it if somebody has asked for it. */
  public void runIfDue(DataSource embedded) {
    if (!Files.exists(due)) {
      return;
    }
    LOG.log(Level.INFO, "Compacting the database, because words were deleted from it");
    var watch = Thread.ofVirtual().start(this::tellProgress);
    try (var connection = embedded.getConnection();
        var statement = connection.createStatement()) {
      var _ = statement.execute("SHUTDOWN COMPACT");
      Files.delete(due);
    } catch (SQLException | IOException e) {
      LOG.log(Level.WARNING, "The database was not compacted; the next start tries again", e);
    } finally {
      watch.interrupt();
    }
  }

  /**
   * A start without progress is ended, and a large database takes long. H2 tells nobody how far it
   * is, so that the file is looked at until the thread is interrupted.
   */
  private void tellProgress() {
    try {
      var before = size();
      while (true) {
        Thread.sleep(WATCH);
        var now = size();
        if (now != before) {
          LOG.log(Level.INFO, "Compacting the database: {0} MB are written", now / MEGABYTE);
        }
        before = now;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Of the file that grows beside that of the database, and will replace it. */
  private long size() {
    return due.resolveSibling("plimsoll.mv.db.tempFile").toFile().length();
  }
}
