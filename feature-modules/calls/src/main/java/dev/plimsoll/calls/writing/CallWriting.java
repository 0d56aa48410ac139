package dev.plimsoll.calls.writing;

import dev.plimsoll.calls.journal.Journal;
import dev.plimsoll.calls.journal.Sync;
import dev.plimsoll.calls.record.PersonErased;
import dev.plimsoll.calls.store.CallPartitions;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.platform.lifecycle.StartOrder;
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

/** Runs the writer from start to stop. */
@ApplicationScoped
class CallWriting {
  private static final Logger LOG = System.getLogger(CallWriting.class.getName());

  /** The pause between two runs while no call has ended, for calls that only started. */
  private static final Duration REST = Duration.ofSeconds(1);

  static final Duration FORCING = Duration.ofMillis(50);

  /** The longest wait of a call; larger batches cost less per call. */
  static final Duration PACE = Duration.ofMillis(400);

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

  /** Creates partitions before any call is read, and again each day. */
  void prepare(@Observes @Priority(StartOrder.SNAPSHOTS) Startup event) {
    partitions.prepare();
  }

  void start(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    tasks.repeat("make-days-for-calls", DAILY, partitions::prepare);
    var writing = background.poll("writing calls", this::look);
    progress.onReasonToWrite(writing::wake);
    if (journal.sync() == Sync.GROUP) {
      var forcing = background.poll("forcing the journal", this::force);
      journal.onAppendAfterRest(forcing::wake);
    }
  }

  void stop(@Observes Shutdown event) {
    write();
  }

  /**
   * Begins a new file, because the current one may contain an erased person's texts and is deleted
   * once it was read.
   */
  void leaveFile(@Observes LedgerAppended change) {
    if (change.concerns(PersonErased.KIND)) {
      journal.beginNext();
    }
  }

  /** Writes if it is time, and returns how long to wait before the next run. */
  private Duration look() {
    var now = clock.instant();
    var isDue =
        progress.backlog() >= WriteBatch.CALLS || progress.isAwaited() || !now.isBefore(nextTurn);
    if (isDue && !now.isBefore(nextTry)) {
      write();
    }
    return progress.rest() ? REST : untilNextTurn();
  }

  /** Forces what was appended, and returns how long to wait before the next time. */
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

  /**
   * Logged once, not with every attempt: calls continue meanwhile, and health shows how many wait.
   */
  private void failed(RuntimeException reason) {
    nextTry = clock.instant().plus(PAUSE_AFTER_FAILURE);
    if (!failing) {
      LOG.log(
          Level.WARNING,
          "calls wait in the journal, because the database cannot be written",
          reason);
      failing = true;
    }
  }
}
