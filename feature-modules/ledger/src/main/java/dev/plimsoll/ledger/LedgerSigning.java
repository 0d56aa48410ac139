package dev.plimsoll.ledger;

import dev.plimsoll.platform.Sql;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs ends of the ledger for this server, and remembers the last one outside the database. */
@ApplicationScoped
class LedgerSigning {
  private static final Logger LOG = System.getLogger(LedgerSigning.class.getName());

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
    key = LedgerKey.in(shared.orElse(null), folder);
    end = KnownEnd.of(sql, folder);
  }

  String signer() {
    return key.name();
  }

  LedgerHead signed(LedgerHead head) {
    return LedgerHead.signed(head.lastEntry(), head.lastHash(), key);
  }

  /** The end after an entry is appended to another. */
  LedgerHead after(LedgerHead head, Entry entry) {
    return head.followedBy(entry, key);
  }

  Optional<LedgerHead> known() {
    return end.read();
  }

  /** Whether this server has seen no end of this ledger yet, and so may sign the one it finds. */
  boolean isFirst() {
    return Files.notExists(end.file());
  }

  void note(LedgerHead head, Predicate<LedgerHead> isInChain) {
    try {
      end.note(head, isInChain);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The end of the ledger could not be noted in " + end.file(), e);
    }
  }
}
