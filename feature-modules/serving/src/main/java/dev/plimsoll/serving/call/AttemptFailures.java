package dev.plimsoll.serving.call;

import dev.plimsoll.answers.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The failures of a call's attempts, and when models can be asked again. */
public final class AttemptFailures {
  /** The shortest wait, because others wait for the same model. */
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

  private @Nullable Instant soonest;
  private Answer.@Nullable OverBudget overBudget;
  private @Nullable Duration limitedFor;
  private Answer.@Nullable Failed rejection;
  private Answer.@Nullable Failed unsupported;
  private Answer.@Nullable Failed unusable;
  private boolean mayAnswerLater;
  private boolean failedOtherwise;
  private boolean withheld;
  private @Nullable String reasons;

  /** A model was not asked, because its budget has no room until then. */
  public void overBudget(Answer.OverBudget answer, Instant until) {
    overBudget = answer;
    unavailable();
    waitsFor(until);
  }

  /** A model that gave no answer may be asked again after that time. */
  public void waitsFor(Instant until) {
    if (soonest == null || until.isBefore(soonest)) {
      soonest = until;
    }
  }

  /**
   * When it is worth asking again; empty if that is unknown or too late.
   *
   * @param asked when the question was asked first
   * @param within how long after that it may be asked again
   */
  public Optional<Instant> worthAskingAgain(Instant now, Instant asked, Duration within) {
    var next = now.plus(SHORTEST_WAIT);
    return Optional.ofNullable(soonest)
        .map(free -> free.isAfter(next) ? free : next)
        .filter(due -> !due.isAfter(asked.plus(within)));
  }

  /** How long it is until a model may be asked again; null if that is unknown. */
  public @Nullable Duration waitFrom(Instant now) {
    if (soonest == null) {
      return null;
    }
    var wait = Duration.between(now, soonest);
    return wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
  }

  /** Adds why a step of the fallback order gave no answer. */
  public void failed(String reason) {
    failedOtherwise = true;
    keep(reason);
  }

  /** Adds why an answer that a model gave may not be shown. */
  public void withheld(String reason) {
    withheld = true;
    failed(reason);
  }

  /** Whether a model answered, and what it said may not be shown. */
  public boolean hasWithheld() {
    return withheld;
  }

  /** A provider rejected the request itself; the first of them is kept. */
  public void rejected(Answer.Failed answer) {
    if (rejection == null) {
      rejection = answer;
    }
  }

  /** A model cannot take a field of the request, which others can; the first of them is kept. */
  public void unsupported(Answer.Failed answer) {
    if (unsupported == null) {
      unsupported = answer;
    }
  }

  /** A provider could not use what its model generated; the first of them is kept. */
  public void unusable(Answer.Failed answer) {
    if (unusable == null) {
      unusable = answer;
    }
    unavailable();
  }

  /** Why a model's answer could not be used, if no other model answers; null if none was. */
  public Answer.@Nullable Failed unusable() {
    return unusable;
  }

  /** A model failed that may take the request at another time. */
  public void unavailable() {
    mayAnswerLater = true;
  }

  /**
   * What is wrong with the request, if no model answers; null if nothing is. What one model cannot
   * take, another may that is down.
   */
  public Answer.@Nullable Failed rejection() {
    if (mayAnswerLater) {
      return null;
    }
    return rejection == null ? unsupported : rejection;
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

  public Answer.@Nullable OverBudget overBudget() {
    return overBudget;
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
