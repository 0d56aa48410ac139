package dev.plimsoll.evals;

import dev.plimsoll.evals.cases.EvalCase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The open cases of a run while this node works on them, shared by a few threads. */
final class RunWork {
  private final PendingCases toDo;
  private final Queue<EvalCase> open;
  private volatile boolean stopped;
  private volatile @Nullable String brokenOffBecause;

  RunWork(PendingCases toDo) {
    this.toDo = toDo;
    open = new ConcurrentLinkedQueue<>(toDo.open());
  }

  PendingCases toDo() {
    return toDo;
  }

  /** The next case; null if none is left or the run was stopped. */
  @Nullable EvalCase next() {
    return stopped ? null : open.poll();
  }

  /** Stops the run: no further case begins. */
  void stop() {
    stopped = true;
  }

  /** Stops the run with a reason, of which the first counts. */
  synchronized void breakOff(String why) {
    brokenOffBecause = brokenOffBecause == null ? why : brokenOffBecause;
    stop();
  }

  @Nullable String brokenOffBecause() {
    return brokenOffBecause;
  }
}
