package dev.plimsoll.calls.journal;

import java.nio.file.Path;

/** Another process writes the journal of this folder. */
public final class JournalInUse extends RuntimeException {
  JournalInUse(Path folder) {
    super(
        "another server uses the journal in "
            + folder.toAbsolutePath()
            + ". Give each server its own PLIMSOLL_DATA");
  }
}
