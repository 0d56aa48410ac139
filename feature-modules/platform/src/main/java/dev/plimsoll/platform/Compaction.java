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
  private static final Logger LOG = System.getLogger(Compaction.class.getName());

  private final Path due;

  @Inject
  public Compaction(@ConfigProperty(name = "plimsoll.data") String data) {
    due = Path.of(data).resolve(DUE);
  }

  /** Has it done at the next start. */
  public void request() {
    try {
      Files.writeString(due, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Does it if somebody has asked for it. The mark is gone while it is done: a start that is ended
   * because this takes too long is not ended again for the same reason.
   */
  public void runIfDue(DataSource embedded) {
    if (!Files.exists(due)) {
      return;
    }
    LOG.log(Level.INFO, "Compacting the database, from which words were deleted");
    try (var connection = embedded.getConnection();
        var statement = connection.createStatement()) {
      Files.delete(due);
      var _ = statement.execute("SHUTDOWN COMPACT");
    } catch (SQLException | IOException e) {
      LOG.log(Level.WARNING, "The database was not compacted; the next start tries again", e);
      request();
    }
  }
}
