package dev.plimsoll.calls.journal;

import java.nio.file.Path;

/** Another process writes the journal of this folder. */
public final class JournalInUse extends RuntimeException {
  JournalInUse(Path folder) {
    super(
        "another server writes the journal in "
            + folder.toAbsolutePath()
            + ": give each its own PLIMSOLL_DATA");
  }
}
