package dev.plimsoll.batches.items;

import dev.plimsoll.answers.Answer;
import java.time.Duration;
import java.time.Instant;

/** The decision about an item after an attempt. */
public sealed interface ItemDecision {
  /** How often an item is tried while other items get answers, or for about an hour. */
  int MOST_TRIES = 8;

  Duration FIRST_WAIT = Duration.ofSeconds(30);
  Duration WHILE_OFF = Duration.ofSeconds(30);
  Duration WHILE_HELD = Duration.ofSeconds(30);

  /** It is answered. */
  record Done() implements ItemDecision {}

  /** It failed and is not tried again. */
  record Failed() implements ItemDecision {}

  /** It is left to another node, which holds the call or has taken the item over. */
  record Left() implements ItemDecision {}

  /** It waits until a person has decided. */
  record Held(Instant until) implements ItemDecision {}

  /**
   * It is tried again later. The batch rests until then, because its other items would fail as
   * well.
   *
   * @param counts whether the item itself may be at fault
   */
  record Again(Instant notBefore, String reason, boolean counts) implements ItemDecision {}

  /** The decision about an item that was tried {@code tries} times before. */
  static ItemDecision of(Answer answer, int tries, Instant now) {
    return switch (answer) {
      case Answer.Given given when !given.isPrepared() -> new Done();
      case Answer.Given _ -> unavailable("no model can answer", tries, now);
      case Answer.Failed failed when failed.status() == null ->
          unavailable("no model can answer", tries, now);
      case Answer.OverBudget over ->
          new Again(
              over.until(now),
              over.reserved()
                  ? "the budget is reserved by calls under way"
                  : "the budget is used up",
              false);
      case Answer.Limited limited ->
          new Again(
              now.plus(limited.retryAfter()).plusSeconds(1), "models are rate limited", false);
      case Answer.Later later -> new Again(later.dueAt(), "no model can answer yet", false);
      case Answer.FeatureOff off when off.killed() ->
          new Again(now.plus(WHILE_OFF), "the feature is switched off", false);
      case Answer.Held _ -> new Held(now.plus(WHILE_HELD));
      case Answer.CallerGone _, Answer.Interrupted _ -> new Left();
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
