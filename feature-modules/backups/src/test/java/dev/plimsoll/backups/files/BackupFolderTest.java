package dev.plimsoll.backups.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {
  private static final Instant NIGHT = Instant.parse("2026-11-29T03:10:00Z");

  @TempDir Path path;

  @Test
  void keeps_the_latest_backups_and_whatever_is_no_backup_but_no_part_of_one() throws IOException {
    var folder = new BackupFolder(path);
    for (var day = 0; day < 4; day++) {
      Files.createFile(folder.file(NIGHT.plusSeconds(86_400L * day)));
    }
    Files.createFile(path.resolve("mine.zip"));
    Files.createFile(Files.createDirectory(path.resolve("making-1")).resolve("database.zip"));
    folder.keep(2);
    assertThat(folder.latestFirst())
        .extracting(file -> file.getFileName().toString())
        .containsExactly("plimsoll-20261202T031000Z.zip", "plimsoll-20261201T031000Z.zip");
    assertThat(path.resolve("mine.zip")).exists();
    assertThat(path.resolve("making-1")).doesNotExist();
  }

  @Test
  void has_none_before_the_first() throws IOException {
    assertThat(new BackupFolder(path.resolve("none")).latestFirst()).isEmpty();
  }
}
