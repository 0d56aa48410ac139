package dev.plimsoll.backups.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.zip.ZipFile;

/**
 * A backup: a ZIP file that H2 has written, with the journal and what proves the ledger added to
 * it.
 */
public record BackupFile(Path path) {
  /** How the names of folders begin in which a backup is being made. */
  static final String UNFINISHED = "making-";

  /** Writes the database into a ZIP file, as H2's {@code BACKUP TO} does. */
  public interface Database {
    void backUp(Path zip);
  }

  /** Makes a backup, which appears under its name when it is whole. */
  public static BackupFile make(SavedFolder data, Path file, Database database) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var beside = Files.createTempDirectory(file.toAbsolutePath().getParent(), UNFINISHED);
    var zip = beside.resolve("database.zip");
    try {
      var files = Files.createDirectories(beside.resolve("files"));
      data.copyBeside(files);
      database.backUp(zip);
      add(files, zip);
      Files.move(zip, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      delete(beside);
    }
    return new BackupFile(file);
  }

  private static void add(Path folder, Path zip) throws IOException {
    try (var archive = FileSystems.newFileSystem(zip);
        var found = Files.walk(folder)) {
      for (var file : found.filter(Files::isRegularFile).sorted().toList()) {
        var copy = archive.getPath("/" + folder.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** Unpacks all of it into a folder. */
  void unpack(Path folder) throws IOException {
    try (var zip = new ZipFile(path.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        var file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new CommandRefused(path + " is no backup of Plimsoll.");
        }
        if (!entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          Files.copy(zip.getInputStream(entry), file);
        }
      }
    }
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
