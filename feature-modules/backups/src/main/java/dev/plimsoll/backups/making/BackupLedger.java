package dev.plimsoll.backups.making;

import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Records backups in the ledger: each is a copy of all that people have said. */
@ApplicationScoped
class BackupLedger {
  @Inject Ledger ledger;

  @Transactional
  void made(Actor actor, String file) {
    ledger.record(new Change(actor, new Subject("backup", file), "made", null, null, null));
  }
}
