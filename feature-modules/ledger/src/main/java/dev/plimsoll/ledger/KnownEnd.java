package dev.plimsoll.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The last end of the ledger that this server has seen, in a file outside the database: what was
 * there once cannot be taken away without being missed.
 */
record KnownEnd(Path file) {
  static final String FILE = "ledger-end";

  /** Empty if this server has not seen any. */
  Optional<LedgerHead> read() {
    try {
      return LedgerHead.ofLine(Files.readString(file));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes an end, unless it is before the one that is known. */
  void note(LedgerHead head) {
    if (read().filter(known -> known.lastEntry() > head.lastEntry()).isPresent()) {
      return;
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      var next = file.resolveSibling(file.getFileName() + ".next");
      Files.writeString(next, head.line() + "\n");
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
