package dev.plimsoll.batches.items;

import dev.plimsoll.answers.Answer;
import java.time.Duration;
import java.time.Instant;

/** What becomes of an item after it was tried. */
public sealed interface ItemDecision {
  /** How often an item is tried where other items get answers, or for about an hour. */
  int MOST_TRIES = 8;

  Duration FIRST_WAIT = Duration.ofSeconds(30);
  Duration WHILE_OFF = Duration.ofSeconds(30);
  Duration WHILE_HELD = Duration.ofSeconds(30);

  /** It is answered. */
  record Done() implements ItemDecision {}

  /** It has no answer, and is not tried again. */
  record Failed() implements ItemDecision {}

  /** It is left to others: who holds the call, or took the item over. */
  record Left() implements ItemDecision {}

  /** A person decides first; it is looked after again then. */
  record Held(Instant until) implements ItemDecision {}

  /**
   * It is tried again; others of the batch wait as well, as they would fare no better.
   *
   * @param counts whether it may be the item's own fault
   */
  record Again(Instant notBefore, String reason, boolean counts) implements ItemDecision {}

  /** The verdict on an item that was tried {@code tries} times before. */
  static ItemDecision of(Answer answer, int tries, Instant now) {
    return switch (answer) {
      case Answer.Given given when !given.isPrepared() -> new Done();
      case Answer.Given _ -> unavailable("no model can answer", tries, now);
      case Answer.Failed failed when failed.status() == null ->
          unavailable("no model can answer", tries, now);
      case Answer.OverBudget over -> new Again(over.renewsAt(), "the budget is used up", false);
      case Answer.Limited limited ->
          new Again(
              now.plus(limited.retryAfter()).plusSeconds(1), "models are asked too often", false);
      case Answer.Later later -> new Again(later.dueAt(), "no model can answer yet", false);
      case Answer.FeatureOff off when off.killed() ->
          new Again(now.plus(WHILE_OFF), "the feature is switched off", false);
      case Answer.Held _ -> new Held(now.plus(WHILE_HELD));
      case Answer.CallerGone _ -> new Left();
      case Answer.FeatureOff _, Answer.Refused _, Answer.CutShort _, Answer.Failed _ ->
          new Failed();
    };
  }

  private static ItemDecision unavailable(String reason, int tries, Instant now) {
    return tries + 1 >= MOST_TRIES
        ? new Failed()
        : new Again(now.plus(FIRST_WAIT.multipliedBy(1L << tries)), reason, true);
  }
}
