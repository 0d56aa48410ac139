package dev.plimsoll.backups.files;

import dev.plimsoll.platform.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The data folder, as far as a backup is concerned. */
public record SavedFolder(Path path) {
  static final String DATABASE = "plimsoll.mv.db";
  static final String JOURNAL = "journal";

  /** What proves the end of the ledger is lost with the folder unless it is saved with it. */
  private static final Set<String> BESIDE = Set.of("ledger-key", "ledger-end");

  private static final String ENDING = ".journal";

  /**
   * Copies what a backup has beside the database. To be done before the database is copied: a call
   * leaves the journal only after it is in the database, and may be in both.
   */
  public void copyBeside(Path target) throws IOException {
    for (var file : beside()) {
      var copy = target.resolve(path.relativize(file));
      Files.createDirectories(copy.getParent());
      if (Files.exists(file)) { // a file of the journal is deleted when it is no longer needed
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Set<Path> beside() throws IOException {
    var files = new TreeSet<Path>();
    BESIDE.stream().map(path::resolve).filter(Files::exists).forEach(files::add);
    if (Files.isDirectory(path.resolve(JOURNAL))) {
      try (var journal = Files.list(path.resolve(JOURNAL))) {
        journal.filter(file -> file.toString().endsWith(ENDING)).forEach(files::add);
      }
    }
    return files;
  }

  /** What is there of a backup's content; empty if the folder is new. */
  List<Path> content() throws IOException {
    var files = beside();
    if (Files.exists(path.resolve(DATABASE))) {
      files.add(path.resolve(DATABASE));
    }
    return List.copyOf(files);
  }

  /**
   * Claims the folder as a server does.
   *
   * @throws CommandRefused if a server uses it
   */
  FolderLock claim() throws IOException {
    return FolderLock.claim(Files.createDirectories(path.resolve(JOURNAL)))
        .orElseThrow(() ->
            new CommandRefused(
                "A server is running with the data folder " + path + ". Stop it first."));
  }
}
