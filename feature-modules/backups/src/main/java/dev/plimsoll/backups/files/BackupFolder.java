package dev.plimsoll.backups.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The folder in which backups are kept, each a file that is named by its time. */
public record BackupFolder(Path path) {
  private static final Pattern NAME = Pattern.compile("plimsoll-\\d{8}T\\d{6}Z\\.zip");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("'plimsoll-'yyyyMMdd'T'HHmmss'Z.zip'").withZone(ZoneOffset.UTC);

  /** The file for a backup of a time. */
  public Path file(Instant time) {
    return path.resolve(TIME.format(time));
  }

  /** All backups, latest first. */
  public List<Path> latestFirst() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (var files = Files.list(path)) {
      return files
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  /** Deletes all backups but the latest ones, and what is left of those that were interrupted. */
  public void keep(int latest) throws IOException {
    try (var unfinished = Files.newDirectoryStream(path, BackupFile.UNFINISHED + "*")) {
      for (var folder : unfinished) {
        BackupFile.delete(folder);
      }
    }
    for (var old : latestFirst().stream().skip(latest).toList()) {
      Files.delete(old);
    }
  }
}
