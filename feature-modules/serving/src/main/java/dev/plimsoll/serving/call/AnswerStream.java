package dev.plimsoll.serving.call;

import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.costs.budget.BudgetExceeded;
import dev.plimsoll.guardrails.StreamingSecretDetector;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ChunkSink;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The streamed answer of a call: what was sent to its listener, and what is still held back, which
 * is as much of the end as the feature's policy says and whatever may become a secret. It is sent
 * in the provider's own pieces.
 */
public final class AnswerStream implements ChunkSink {
  /** The most characters that are needed to recognise a known secret. */
  private static final int MEMORY = 64;

  private static final int SHORTEST_SECRET = 12;

  private final PreparedCall call;
  private final AnswerListener listener;
  private final boolean streams;
  private final boolean keepsChunks;
  private final int holdBack;
  private final StringBuilder shown = new StringBuilder();
  private final List<Chunk> chunks = new ArrayList<>();
  private final Deque<Chunk> held = new ArrayDeque<>();
  private int heldLength;
  private boolean anything;
  private boolean withheld;

  public AnswerStream(PreparedCall call, AnswerListener listener) {
    this.call = call;
    this.listener = listener;
    streams = call.ask().stream() && !call.feature().holdsBack();
    keepsChunks = call.feature().keepsAnswers();
    holdBack = call.feature().stream().holdBack();
  }

  @Override
  public void accept(Chunk chunk) {
    if (!chunk.text().isEmpty()) {
      call.trace().firstToken();
    }
    if (streams && !withheld) {
      held.add(chunk);
      heldLength += chunk.text().length();
      letGo();
    }
  }

  private void letGo() {
    var text = end();
    // Most pieces are short and alone: what is no beginning of a secret is none.
    if ((held.size() > 1 || heldLength >= SHORTEST_SECRET) && StreamingSecretDetector.sees(text)) {
      withheld = true;
      forgetHeld();
      return;
    }
    var free = heldLength - Math.max(holdBack, StreamingSecretDetector.openEnd(text));
    while (!held.isEmpty() && held.peek().text().length() <= free) {
      free -= held.peek().text().length();
      show(held.remove());
    }
  }

  /** The end of the answer: what is held back and a little before. */
  private String end() {
    var text = new StringBuilder(MEMORY + heldLength);
    text.append(shown, Math.max(0, shown.length() - MEMORY), shown.length());
    held.forEach(chunk -> text.append(chunk.text()));
    return text.toString();
  }

  private void show(Chunk chunk) {
    heldLength -= chunk.text().length();
    shown.append(chunk.text());
    tell(chunk);
  }

  private void tell(Chunk chunk) {
    anything = true;
    if (keepsChunks) {
      chunks.add(chunk);
    }
    listener.said(chunk);
  }

  /**
   * Since when the caller has been waiting, if the answer may come later; empty if it must come
   * now.
   */
  public Optional<Instant> waitsSince() {
    return listener.waitsSince(call.asked().at());
  }

  /** Reports used-up soft budgets to the listener, once each. */
  public void passed(List<BudgetExceeded> budgets) {
    var news = call.trace().exceeded(budgets);
    if (!news.isEmpty() && !anything) {
      listener.passed(news);
    }
  }

  /**
   * Sends the rest of an answer that has passed all checks.
   *
   * @param whole gives the answer as one piece, if nothing of it was sent
   */
  public void release(Supplier<Chunk> whole) {
    held.forEach(this::tell);
    held.forEach(chunk -> shown.append(chunk.text()));
    forgetHeld();
    if (call.ask().stream() && !anything()) {
      var piece = whole.get();
      shown.append(piece.text());
      tell(piece);
    }
  }

  /** Streams an earlier answer again, in the same pieces. */
  public void replay(List<Chunk> earlier) {
    for (var chunk : earlier) {
      call.trace().firstToken();
      shown.append(chunk.text());
      tell(chunk);
    }
  }

  /** Drops what is held back of a failed answer. */
  public void forgetHeld() {
    held.clear();
    heldLength = 0;
  }

  /** Whether a piece of the answer has already been sent. */
  public boolean anything() {
    return anything;
  }

  /** The text that was sent. */
  public String text() {
    return shown.toString();
  }

  /** The pieces that were sent, in order, if the feature caches answers. */
  public List<Chunk> chunks() {
    return chunks;
  }
}
