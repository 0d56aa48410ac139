package dev.plimsoll.backups.making;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.backups.files.BackupFile;
import dev.plimsoll.backups.files.BackupFolder;
import dev.plimsoll.backups.files.SavedFolder;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.platform.lifecycle.StartOrder;
import dev.plimsoll.work.TaskSchedule;
import dev.plimsoll.work.Tasks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Backs up the embedded database while it is used, every night and when somebody asks for it, and
 * keeps the latest of these files.
 */
@ApplicationScoped
public class Backups {
  static final TaskSchedule NIGHTLY = new TaskSchedule.At("10 3 * * *", ZoneOffset.UTC);

  @Inject Sql sql;
  @Inject BackupLedger records;
  @Inject Tasks tasks;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "plimsoll.data")
  String data;

  /** How many backups are kept; with 0, none is made by itself. */
  @Inject
  @ConfigProperty(name = "plimsoll.backups.kept", defaultValue = "3")
  int kept;

  private final ReentrantLock making = new ReentrantLock();

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    if (kept > 0 && !sql.isPostgres()) {
      tasks.repeat("back-up", NIGHTLY, () -> make(Actor.SYSTEM));
    }
  }

  /**
   * Makes a backup now.
   *
   * @throws BackupImpossible if the database is not the embedded one
   */
  @OnlyFor(Role.ADMIN)
  public Backup make(Actor actor) {
    if (sql.isPostgres()) {
      throw new BackupImpossible();
    }
    making.lock();
    try {
      var folder = new BackupFolder(Path.of(data, "backups"));
      var file = folder.file(clock.instant());
      BackupFile.make(
          new SavedFolder(Path.of(data)), file, zip -> sql.update("BACKUP TO ?", zip.toString()));
      folder.keep(Math.max(1, kept));
      records.made(actor, file.getFileName().toString());
      return new Backup(file, Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      making.unlock();
    }
  }
}
