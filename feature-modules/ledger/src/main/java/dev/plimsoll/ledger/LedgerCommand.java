package dev.plimsoll.ledger;

import dev.plimsoll.platform.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the ledger of a database that no server of ours uses, such as a copy.
 *
 * <p>Usage: {@code java dev.plimsoll.ledger.LedgerCommand URL [DATA]}, with user and password in
 * {@code PLIMSOLL_DB_USER} and {@code PLIMSOLL_DB_PASSWORD}; DATA is the folder with the end that
 * the server has seen, and with its key unless {@code PLIMSOLL_LEDGER_KEY} has one.
 */
final class LedgerCommand {
  private static final int BATCH = 1_000;

  private LedgerCommand() {}

  public static void main(String[] arguments) {
    var database = new Sql(() -> connection(arguments[0]));
    var entries = new LedgerEntries(database);
    var data = arguments.length > 1 ? Path.of(arguments[1]) : null;
    var known = data == null ? Optional.<LedgerHead>empty() : KnownEnd.of(database, data).read();
    var key = data == null ? Optional.<LedgerKey>empty() : LedgerKey.find(sharedKey(), data);
    var check =
        new ChainReading(last -> entries.after(last, BATCH), entries::head, known.orElse(null))
            .check(key.map(LedgerKey::name).orElse(null));
    System.out.println(words(check, key.isPresent()));
    System.out.println("Its end: " + entries.head().line());
    System.exit(check instanceof ChainCheck.Intact ? 0 : 1);
  }

  private static Connection connection(String url) throws SQLException {
    var environment = System.getenv();
    return DriverManager.getConnection(
        asOurs(url),
        environment.getOrDefault("PLIMSOLL_DB_USER", "plimsoll"),
        environment.getOrDefault("PLIMSOLL_DB_PASSWORD", "plimsoll"));
  }

  /** The address of a file of H2, read as the server does and never made anew. */
  static String asOurs(String url) {
    return url.startsWith("jdbc:h2:") && !url.contains(";")
        ? url + ";IFEXISTS=TRUE;DATABASE_TO_LOWER=TRUE;MODE=PostgreSQL"
        : url;
  }

  /** Null if it is empty, as for the server. */
  private static @Nullable String sharedKey() {
    var key = System.getenv("PLIMSOLL_LEDGER_KEY");
    return key == null || key.isEmpty() ? null : key;
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
