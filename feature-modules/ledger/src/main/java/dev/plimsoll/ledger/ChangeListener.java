package dev.plimsoll.ledger;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * One observer of changes, with its own queue. It is notified of each change in order. After a
 * failure it is notified of the same change again, with growing pauses, until it succeeds; only
 * then does it get the next one. Other observers do not wait for it.
 */
final class ChangeListener {
  private static final Logger LOG = System.getLogger(ChangeListener.class.getName());
  static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final String name;
  private final Consumer<LedgerAppended> observer;
  private final Clock clock;
  private final Queue<LedgerAppended> pending = new ArrayDeque<>();
  private Duration pause = Duration.ZERO;
  private Instant nextTry = Instant.MIN;
  private boolean notifying;

  ChangeListener(String name, Consumer<LedgerAppended> observer, Clock clock) {
    this.name = name;
    this.observer = observer;
    this.clock = clock;
  }

  void add(LedgerAppended change) {
    pending.add(change);
    catchUp();
  }

  /** Notifies the observer of all pending changes, unless it is still pausing after a failure. */
  void catchUp() {
    // An observer that makes a change itself is notified of it after it has finished this one.
    if (notifying) {
      return;
    }
    notifying = true;
    while (!pending.isEmpty()
        && !clock.instant().isBefore(nextTry)
        && notified(pending.element())) {
      pending.remove();
    }
    notifying = false;
  }

  private boolean notified(LedgerAppended change) {
    try {
      observer.accept(change);
      succeeded(change);
      return true;
    } catch (RuntimeException e) {
      failed(change, e);
      return false;
    }
  }

  private void succeeded(LedgerAppended change) {
    if (!pause.isZero()) {
      LOG.log(Level.WARNING, name + " acts on ledger entry " + change.entry() + " after a retry");
    }
    pause = Duration.ZERO;
    nextTry = Instant.MIN;
  }

  /** Logged once, not with every retry. */
  private void failed(LedgerAppended change, RuntimeException reason) {
    if (pause.isZero()) {
      LOG.log(
          Level.ERROR,
          name + " could not act on ledger entry " + change.entry() + "; trying again",
          reason);
    }
    var doubled = pause.multipliedBy(2);
    pause = pause.isZero() ? FIRST_PAUSE : shorter(doubled, LONGEST_PAUSE);
    nextTry = clock.instant().plus(pause);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
