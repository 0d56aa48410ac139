package dev.plimsoll.answers;

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

/**
 * Passes an answer on and records it. If the caller disconnects, the rest is still recorded,
 * because the caller is likely to ask again; so the call cannot be cancelled.
 */
public final class RecordingListener implements AnswerListener {
  private final AnswerListener listener;
  private final MergedPieces pieces = new MergedPieces();
  private long kept;
  private @Nullable ConversationId conversation;
  private boolean gone;

  public RecordingListener(AnswerListener listener) {
    this.listener = listener;
  }

  @Override
  public void begun(CallId call, ConversationId conversation) {
    this.conversation = conversation;
    listener.begun(call, conversation);
  }

  @Override
  public void found(List<Passage> passages) {
    listener.found(passages);
  }

  @Override
  public void passed(List<BudgetExceeded> budgets) {
    listener.passed(budgets);
  }

  @Override
  public void reused(CacheKind kind) {
    listener.reused(kind);
  }

  @Override
  public Optional<Instant> waitsSince(Instant begun) {
    return listener.waitsSince(begun);
  }

  @Override
  public AnswerMemory.@Nullable Room room() {
    return listener.room();
  }

  @Override
  public void said(Chunk chunk) {
    keep(chunk);
    if (!gone) {
      try {
        listener.said(chunk);
      } catch (CallerGone _) {
        gone = true;
      }
    }
  }

  private void keep(Chunk chunk) {
    var more = pieces.add(chunk);
    kept += more;
    var room = room();
    if (room != null && kept > AnswerMemory.USUAL_ANSWER) {
      room.take(more);
    }
  }

  /** The recorded answer, which can be given again. */
  public StoredAnswer of(Answer answer) {
    return new StoredAnswer(answer, conversation(answer), pieces.pieces());
  }

  private ConversationId conversation(Answer answer) {
    if (answer instanceof Answer.Later later) {
      return later.conversation();
    }
    return conversation == null ? new ConversationId(answer.call().value()) : conversation;
  }
}
