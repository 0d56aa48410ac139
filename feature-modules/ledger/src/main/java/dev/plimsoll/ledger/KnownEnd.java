package dev.plimsoll.ledger;

import dev.plimsoll.platform.Sha256;
import dev.plimsoll.platform.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The last end of the ledger that this server has seen, in a file outside the database: what was
 * there once cannot be taken away without being missed.
 */
record KnownEnd(Path file) {
  private static final String FILE = "ledger-end";
  private static final int LETTERS_OF_DATABASE = 8;

  /**
   * That of a database. A data folder has one embedded database, but may be used with one
   * PostgreSQL after another.
   */
  static KnownEnd of(Sql database, Path data) {
    var suffix =
        database.isPostgres()
            ? "-" + Sha256.hex(database.url()).substring(0, LETTERS_OF_DATABASE)
            : "";
    return new KnownEnd(data.resolve(FILE + suffix));
  }

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

  /**
   * Notes an end, unless it does not continue the one that is known: then the known one stays, and
   * every check finds what was changed.
   *
   * @param isInChain whether the chain still has an end that was seen before
   */
  void note(LedgerHead head, Predicate<LedgerHead> isInChain) {
    var isContinued =
        read()
            .map(known -> known.lastEntry() <= head.lastEntry() && isInChain.test(known))
            .orElse(true);
    if (!isContinued) {
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
