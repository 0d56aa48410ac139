package dev.plimsoll.ledger;

import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Notifies this node of every committed change, in order: at once of its own, and within {@link
 * #PAUSE} of those of other nodes. Entries are numbered in commit order, so reading on from the
 * last one never skips any.
 */
@ApplicationScoped
class LedgerFeed {
  private static final Logger LOG = System.getLogger(LedgerFeed.class.getName());
  static final Duration PAUSE = Duration.ofMillis(500);
  private static final int BATCH = 500;

  @Inject LedgerReader reader;
  @Inject LedgerSigning signing;
  @Inject BackgroundExecutor executor;
  @Inject ChangeListeners listeners;

  private final ReentrantLock reading = new ReentrantLock();
  private long lastSeen;

  void begin(@Observes @Priority(StartOrder.MIGRATIONS + 1) Startup event) {
    if (signing.isFirst()) {
      reader.signUnsigned();
    }
    var head = reader.head();
    signing
        .known()
        .filter(known -> known.lastEntry() > head.lastEntry() || !reader.hasPassed(known))
        .ifPresent(known -> warn(head, known));
    signing.note(head, reader::hasPassed);
    lastSeen = head.lastEntry();
  }

  private static void warn(LedgerHead head, LedgerHead known) {
    LOG.log(
        Level.ERROR,
        "The ledger ends with entry {0,number,#}, and has no longer entry {1,number,#} as this"
            + " server has seen it: entries were changed or removed, or an older copy of the"
            + " database was restored.",
        head.lastEntry(),
        known.lastEntry());
  }

  void follow(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    executor.repeat("Following the ledger", PAUSE, this::readOn);
  }

  void readOnAfterOwnChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) Entry entry) {
    readOn();
  }

  private void readOn() {
    reading.lock();
    try {
      listeners.catchUp();
      if (reader.head().lastEntry() == lastSeen) {
        return;
      }
      for (var change : reader.after(lastSeen, BATCH)) {
        // An observer that makes a change itself has already read further.
        if (change.entry() > lastSeen) {
          lastSeen = change.entry();
          listeners.publish(change);
        }
      }
      signing.note(reader.head(), reader::hasPassed);
    } finally {
      reading.unlock();
    }
  }
}
