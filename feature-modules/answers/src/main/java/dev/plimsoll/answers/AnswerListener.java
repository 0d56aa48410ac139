package dev.plimsoll.answers;

import dev.plimsoll.calls.record.CallCost;
import dev.plimsoll.costs.budget.BudgetExceeded;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.models.api.CallerGone;
import dev.plimsoll.models.api.Chunk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Hears an answer as it comes, on the thread of the call. */
public interface AnswerListener {
  AnswerListener NONE = _ -> {};

  /** The call is let in. */
  default void begun(CallId call, ConversationId conversation) {}

  /** These passages were found for it. */
  default void found(List<Passage> passages) {}

  /** These soft budgets are used up, and the call goes on; told before its first piece. */
  default void passed(List<BudgetExceeded> budgets) {}

  /**
   * The next piece of the answer.
   *
   * @throws CallerGone when nobody listens any more
   */
  void said(Chunk chunk);

  /**
   * Since when somebody waits who may get the answer later, as a job; empty where it must come now.
   *
   * @param begun when this call began
   */
  default Optional<Instant> waitsSince(Instant begun) {
    return Optional.empty();
  }

  /** The call has ended and is on record with this bill. */
  default void billed(CallCost callCost) {}
}
