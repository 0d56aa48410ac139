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
import org.jspecify.annotations.Nullable;

/** Listens to an answer as it is made, on the thread of the call. */
public interface AnswerListener {
  AnswerListener NONE = _ -> {};

  /** The call was accepted. */
  default void begun(CallId call, ConversationId conversation) {}

  /**
   * A model is being asked.
   *
   * @param cancel ends that, to be run when the caller is found to be gone; later it does nothing
   */
  default void cancellable(Runnable cancel) {}

  /** These passages were found for the question. */
  default void found(List<Passage> passages) {}

  /**
   * These soft budgets are used up, but the call continues. Called before the first piece of the
   * answer.
   */
  default void passed(List<BudgetExceeded> budgets) {}

  /** An earlier answer is given. Called before its first piece. */
  default void reused(CacheKind kind) {}

  /**
   * The next piece of the answer.
   *
   * @throws CallerGone if the caller has disconnected
   */
  void said(Chunk chunk);

  /**
   * Since when the caller has been waiting, if the answer may come later as a job; empty if it must
   * come now.
   *
   * @param begun when this call began
   */
  default Optional<Instant> waitsSince(Instant begun) {
    return Optional.empty();
  }

  /** What the answer holds until it is sent; null if it is not sent to a caller who may be slow. */
  default AnswerMemory.@Nullable Room room() {
    return null;
  }

  /** The call has ended and is on record with this cost. */
  default void billed(CallCost callCost) {}
}
