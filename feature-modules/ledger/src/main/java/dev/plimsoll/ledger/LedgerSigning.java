package dev.plimsoll.ledger;

import dev.plimsoll.platform.Sha256;
import dev.plimsoll.platform.Sql;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs ends of the ledger for this server, and remembers the last one outside the database. */
@ApplicationScoped
class LedgerSigning {
  private static final Logger LOG = System.getLogger(LedgerSigning.class.getName());
  private static final int LETTERS_OF_DATABASE = 8;

  @Inject Sql sql;

  @Inject
  @ConfigProperty(name = "plimsoll.data")
  String data;

  /** The same for several servers of one database; without it, the data folder has one. */
  @Inject
  @ConfigProperty(name = "plimsoll.ledger.key")
  Optional<String> shared;

  @SuppressWarnings("NullAway.Init") // by @PostConstruct
  private LedgerKey key;

  @SuppressWarnings("NullAway.Init") // by @PostConstruct
  private KnownEnd end;

  @PostConstruct
  void open() {
    var folder = Path.of(data);
    key = shared.map(LedgerKey::of).orElseGet(() -> LedgerKey.in(folder));
    end = new KnownEnd(folder.resolve(KnownEnd.FILE + database()));
  }

  /** A data folder has one embedded database, but may be used with one PostgreSQL after another. */
  private String database() {
    return sql.isPostgres() ? "-" + Sha256.hex(sql.url()).substring(0, LETTERS_OF_DATABASE) : "";
  }

  String signer() {
    return key.name();
  }

  LedgerHead signed(long lastEntry, String lastHash) {
    return LedgerHead.signed(lastEntry, lastHash, key);
  }

  Optional<LedgerHead> known() {
    return end.read();
  }

  /** Whether this server has seen no end of this ledger yet, and so may sign the one it finds. */
  boolean isFirst() {
    return Files.notExists(end.file());
  }

  void note(LedgerHead head) {
    try {
      end.note(head);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The end of the ledger could not be written to " + end.file(), e);
    }
  }
}
