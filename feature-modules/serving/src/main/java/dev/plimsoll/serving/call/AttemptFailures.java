package dev.plimsoll.serving.call;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What kept the models of a call from answering, and when they may be asked again. */
public final class AttemptFailures {
  private final RetryTimes retryTimes = new RetryTimes();
  private @Nullable Instant overBudgetUntil;
  private @Nullable Duration limitedFor;
  private boolean failedOtherwise;
  private @Nullable String reasons;

  /** A model was not asked, as the money for it is used up until then. */
  public void overBudget(Instant until) {
    overBudgetUntil = until;
    retryTimes.until(until);
  }

  /** A model that gave no answer may be asked again after that time. */
  public void waitsFor(Instant until) {
    retryTimes.until(until);
  }

  /** When the models that were passed over may be asked again. */
  public RetryTimes waits() {
    return retryTimes;
  }

  /** Keeps why a step of the fallback order gave no answer; all reasons are kept, in order. */
  public void failed(String reason) {
    failedOtherwise = true;
    keep(reason);
  }

  /** The same, of a model that is asked too often and may be asked again after that time. */
  public void limited(String reason, Duration wait) {
    if (limitedFor == null || wait.compareTo(limitedFor) < 0) {
      limitedFor = wait;
    }
    keep(reason);
  }

  private void keep(String reason) {
    reasons = reasons == null ? reason : reasons + "\n" + reason;
  }

  public @Nullable Instant overBudgetUntil() {
    return overBudgetUntil;
  }

  /** When to ask again, where rate limits are all that is in the way; else null. */
  public @Nullable Duration limitedFor() {
    return failedOtherwise ? null : limitedFor;
  }

  /** Why steps of the fallback order gave no answer, a line each; null where none failed. */
  public @Nullable String reasons() {
    return reasons;
  }
}
