package dev.plimsoll.ledger;

import dev.plimsoll.platform.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Checks the ledger of a database that no server of ours uses, such as a copy.
 *
 * <p>Usage: {@code java dev.plimsoll.ledger.LedgerCommand URL [DATA]}, with user and password in
 * {@code PLIMSOLL_DB_USER} and {@code PLIMSOLL_DB_PASSWORD}; DATA is the folder with the key of the
 * server and the end that it has seen.
 */
final class LedgerCommand {
  private static final int BATCH = 1_000;

  private LedgerCommand() {}

  public static void main(String[] arguments) throws IOException {
    var entries = new LedgerEntries(new Sql(new DriverSource(arguments[0])));
    var data = arguments.length > 1 ? Path.of(arguments[1]) : null;
    var known =
        data == null
            ? Optional.<LedgerHead>empty()
            : new KnownEnd(data.resolve(KnownEnd.FILE)).read();
    var keyFile = data == null ? null : data.resolve(LedgerKey.FILE);
    var key =
        keyFile != null && Files.exists(keyFile) ? LedgerKey.of(Files.readString(keyFile)) : null;
    var check =
        new ChainReading(last -> entries.after(last, BATCH), entries::head, known.orElse(null))
            .check(key == null ? null : key.name());
    System.out.println(words(check, key != null));
    System.out.println("Its end: " + entries.head().line());
    System.exit(check instanceof ChainCheck.Intact ? 0 : 1);
  }

  static String words(ChainCheck check, boolean isSignerKnown) {
    return switch (check) {
      case ChainCheck.Intact(var entries) when isSignerKnown ->
          "All " + entries + " entries are intact, and their end is signed by this server.";
      case ChainCheck.Intact(var entries) ->
          "All "
              + entries
              + " entries are intact. Compare the key at the end of the next line with that of your"
              + " server: it is the part after the dot in the file ledger-key.";
      case ChainCheck.Broken(var entry) ->
          "The chain is broken at entry "
              + entry
              + ": it was changed, or an entry before it is missing.";
      case ChainCheck.CutOff(var last, var lastKnown) ->
          "Entries are missing: the ledger ends with entry "
              + last
              + ", but entry "
              + lastKnown
              + " was written.";
      case ChainCheck.EndNotOurs(var entries, var signer) ->
          "All "
              + entries
              + " entries fit together, but "
              + (signer.isEmpty()
                  ? "the signature of the last one is missing or wrong."
                  : "another server signed the last one.");
    };
  }
}
