package dev.plimsoll.calls.writing;

import dev.plimsoll.calls.journal.Journal;
import dev.plimsoll.calls.journal.Sync;
import dev.plimsoll.calls.record.PersonErased;
import dev.plimsoll.calls.store.CallPartitions;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.platform.BackgroundExecutor;
import dev.plimsoll.platform.StartOrder;
import dev.plimsoll.work.TaskSchedule;
import dev.plimsoll.work.Tasks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps the writer going from start to stop. */
@ApplicationScoped
class CallWriting {
  private static final Logger LOG = System.getLogger(CallWriting.class.getName());

  /** Between two looks where no call has ended: for what calls leave that begin only. */
  private static final Duration REST = Duration.ofSeconds(1);

  private static final Duration FORCING = Duration.ofMillis(50);

  /** A call waits no longer than this; larger groups cost less a call. */
  private static final Duration PACE = Duration.ofMillis(400);

  private static final TaskSchedule DAILY = new TaskSchedule.Every(Duration.ofDays(1));
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  @Inject BackgroundExecutor background;
  @Inject Tasks tasks;
  @Inject Clock clock;
  @Inject Journal journal;
  @Inject CallWriter writer;
  @Inject WriteProgress progress;
  @Inject CallPartitions partitions;

  private volatile Instant nextTry = Instant.MIN;
  private volatile Instant nextTurn = Instant.MIN;
  private volatile boolean failing;

  /** Before anybody asks for calls; the days are looked at again each day. */
  void prepare(@Observes @Priority(StartOrder.SNAPSHOTS) Startup event) {
    partitions.prepare();
  }

  void start(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    tasks.repeat("make-days-for-calls", DAILY, partitions::prepare);
    var writing = background.lookOut("writing calls", this::look);
    progress.onReasonToWrite(writing::wake);
    if (journal.sync() == Sync.GROUP) {
      var forcing = background.lookOut("forcing the journal", this::force);
      journal.onAppendAfterRest(forcing::wake);
    }
  }

  void stop(@Observes Shutdown event) {
    write();
  }

  /** The file that is written now may hold what an erased person said; it goes when it is read. */
  void leaveFile(@Observes LedgerAppended change) {
    if (change.concerns(PersonErased.KIND)) {
      journal.beginNext();
    }
  }

  /** Writes if it is time; gives how long to wait before the next look. */
  private Duration look() {
    var now = clock.instant();
    var isDue =
        progress.backlog() >= WriteBatch.CALLS || progress.isAwaited() || !now.isBefore(nextTurn);
    if (isDue && !now.isBefore(nextTry)) {
      write();
    }
    return progress.rest() ? REST : untilNextTurn();
  }

  /** Forces what was appended; gives how long to wait before the next time. */
  private Duration force() {
    return journal.force() ? FORCING : REST;
  }

  private Duration untilNextTurn() {
    var next = nextTurn.isAfter(nextTry) ? nextTurn : nextTry;
    var wait = Duration.between(clock.instant(), next);
    return wait.isPositive() ? wait : Duration.ZERO;
  }

  private void write() {
    try {
      writer.drain();
      nextTurn = clock.instant().plus(PACE);
      recovered();
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private void recovered() {
    if (failing) {
      LOG.log(Level.WARNING, "calls are written to the database again");
      failing = false;
    }
  }

  /** Said once, not with every try: calls go on meanwhile, and health tells how many wait. */
  private void failed(RuntimeException reason) {
    nextTry = clock.instant().plus(PAUSE_AFTER_FAILURE);
    if (!failing) {
      LOG.log(Level.WARNING, "calls wait in the journal: the database does not take them", reason);
      failing = true;
    }
  }
}
