package dev.plimsoll.ledger;

import dev.plimsoll.platform.BackgroundExecutor;
import dev.plimsoll.platform.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Notifies this node of every committed change, in order: at once of its own, and within {@link
 * #PAUSE} of those of other nodes. Entries are numbered in commit order, so reading on from the
 * last one never skips any.
 */
@ApplicationScoped
class LedgerFeed {
  static final Duration PAUSE = Duration.ofMillis(500);
  private static final int BATCH = 500;

  @Inject LedgerReader reader;
  @Inject BackgroundExecutor executor;
  @Inject ChangeListeners listeners;

  private final ReentrantLock reading = new ReentrantLock();
  private long lastSeen;

  void begin(@Observes @Priority(StartOrder.MIGRATIONS + 1) Startup event) {
    lastSeen = reader.lastId();
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
      if (reader.lastId() == lastSeen) {
        return;
      }
      for (var change : reader.after(lastSeen, BATCH)) {
        // An observer that makes a change itself has already read further.
        if (change.entry() > lastSeen) {
          lastSeen = change.entry();
          listeners.publish(change);
        }
      }
    } finally {
      reading.unlock();
    }
  }
}
