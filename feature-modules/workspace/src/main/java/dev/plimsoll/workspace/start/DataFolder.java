package dev.plimsoll.workspace.start;

import dev.plimsoll.platform.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder in which a server keeps its journal, and its database if that is the embedded one. */
public record DataFolder(Path path) {
  private static final String SETTING = "PLIMSOLL_DATA";

  /** Of free space: enough to start, and to say in the console what is wrong. */
  private static final long LEAST_MEGABYTES = 100;

  /** Why a server cannot use the folder; empty if it can. */
  public Optional<Obstacle> obstacle() {
    var folder = path.toAbsolutePath();
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "start", ".tmp"));
      var full = lackOfSpace(folder, Files.getFileStore(folder).getUsableSpace() / 1_000_000);
      return full.isPresent() ? full : otherServer(folder);
    } catch (IOException e) {
      return Optional.of(
          new Obstacle(SETTING, "a folder that can be written was expected, but: " + e));
    }
  }

  static Optional<Obstacle> lackOfSpace(Path folder, long freeMegabytes) {
    return freeMegabytes >= LEAST_MEGABYTES
        ? Optional.empty()
        : Optional.of(
            new Obstacle(
                SETTING,
                "at least %d MB of free space were expected, but the disk of %s has %d MB left"
                    .formatted(LEAST_MEGABYTES, folder, freeMegabytes)));
  }

  /** The server that uses a folder locks its journal. */
  private static Optional<Obstacle> otherServer(Path folder) throws IOException {
    var journal = folder.resolve("journal");
    if (!Files.exists(journal)) {
      return Optional.empty();
    }
    try (var free = FolderLock.claim(journal).orElse(null)) {
      return free != null
          ? Optional.empty()
          : Optional.of(
              new Obstacle(
                  SETTING,
                  "another server uses the folder "
                      + folder
                      + "; stop it, or give each server a folder of its own"));
    }
  }
}
