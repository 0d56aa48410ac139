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
 * One observer of changes. It is told of each in order; what it fails on it is told again, after
 * pauses that grow, until it succeeds, and of what follows only then. Others do not wait for it.
 */
final class ChangeListener {
  private static final Logger LOG = System.getLogger(ChangeListener.class.getName());
  static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final String name;
  private final Consumer<LedgerAppended> observer;
  private final Clock clock;
  private final Queue<LedgerAppended> untold = new ArrayDeque<>();
  private Duration pause = Duration.ZERO;
  private Instant nextTry = Instant.MIN;
  private boolean telling;

  ChangeListener(String name, Consumer<LedgerAppended> observer, Clock clock) {
    this.name = name;
    this.observer = observer;
    this.clock = clock;
  }

  void hear(LedgerAppended change) {
    untold.add(change);
    catchUp();
  }

  /** Tells what is left to be told, if it is time to try. */
  void catchUp() {
    // An observer that makes a change of its own hears of it when it is done with this one.
    if (telling) {
      return;
    }
    telling = true;
    while (!untold.isEmpty() && !clock.instant().isBefore(nextTry) && told(untold.element())) {
      untold.remove();
    }
    telling = false;
  }

  private boolean told(LedgerAppended change) {
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
      LOG.log(Level.WARNING, name + " acts on ledger entry " + change.entry() + " after all");
    }
    pause = Duration.ZERO;
    nextTry = Instant.MIN;
  }

  /** Said once, not with every try. */
  private void failed(LedgerAppended change, RuntimeException reason) {
    if (pause.isZero()) {
      LOG.log(
          Level.ERROR,
          name + " could not act on ledger entry " + change.entry() + "; it is told again",
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
