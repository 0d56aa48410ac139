package dev.plimsoll.serving;

import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.answers.AnswerMemory;
import dev.plimsoll.answers.CacheKind;
import dev.plimsoll.costs.budget.BudgetExceeded;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.models.api.Chunk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Buffers an answer until it is released. */
final class BufferingListener implements AnswerListener {
  private final AnswerListener listener;
  private final List<Chunk> chunks = new ArrayList<>();
  private @Nullable CacheKind reused;

  BufferingListener(AnswerListener listener) {
    this.listener = listener;
  }

  @Override
  public void begun(CallId call, ConversationId conversation) {
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
    reused = kind;
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
    chunks.add(chunk);
  }

  void release() {
    if (reused != null) {
      listener.reused(reused);
    }
    chunks.forEach(listener::said);
    chunks.clear();
  }

  /** Replaces the answer. */
  void replace(String text) {
    chunks.clear();
    listener.said(new Chunk(text, null));
  }
}
