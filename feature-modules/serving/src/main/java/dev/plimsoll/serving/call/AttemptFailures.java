package dev.plimsoll.serving.call;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The failures of a call's attempts, and when models can be asked again. */
public final class AttemptFailures {
  private final RetryTimes retryTimes = new RetryTimes();
  private @Nullable Instant overBudgetUntil;
  private @Nullable Duration limitedFor;
  private boolean failedOtherwise;
  private @Nullable String reasons;

  /** A model was not asked, because its budget is used up until then. */
  public void overBudget(Instant until) {
    overBudgetUntil = until;
    retryTimes.until(until);
  }

  /** A model that gave no answer may be asked again after that time. */
  public void waitsFor(Instant until) {
    retryTimes.until(until);
  }

  /** When the skipped models can be asked again. */
  public RetryTimes waits() {
    return retryTimes;
  }

  /** Adds why a step of the fallback order gave no answer. */
  public void failed(String reason) {
    failedOtherwise = true;
    keep(reason);
  }

  /** Adds that a model is rate limited, and when it can be asked again. */
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

  /** When to ask again, if rate limits are the only reason; otherwise null. */
  public @Nullable Duration limitedFor() {
    return failedOtherwise ? null : limitedFor;
  }

  /** Why steps of the fallback order gave no answer, one on each line; null if none failed. */
  public @Nullable String reasons() {
    return reasons;
  }
}
