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

/**
 * What the listener of a call has been told so far, and what is held back yet: as much of the end
 * as the feature's policy says, and whatever may become a secret. What goes out goes out in the
 * provider's own pieces.
 */
public final class AnswerStream implements ChunkSink {
  /** No known secret needs more characters to be recognised. */
  private static final int MEMORY = 64;

  private static final int SHORTEST_SECRET = 12;

  private final PreparedCall call;
  private final AnswerListener listener;
  private final boolean streams;
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

  /** The end of what was said: what is held back and a little before. */
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
    if (call.feature().keepsAnswers()) {
      chunks.add(chunk);
    }
    listener.said(chunk);
  }

  /** Since when somebody waits who may get the answer later; empty where it must come now. */
  public Optional<Instant> waitsSince() {
    return listener.waitsSince(call.asked().at());
  }

  /** Soft budgets are used up; whoever listens is told once of each. */
  public void passed(List<BudgetExceeded> budgets) {
    var news = call.trace().exceeded(budgets);
    if (!news.isEmpty() && !anything) {
      listener.passed(news);
    }
  }

  /** The model has answered and passed: hands on what of its answer was not yet. */
  public void release(String text) {
    held.forEach(this::tell);
    held.forEach(chunk -> shown.append(chunk.text()));
    forgetHeld();
    if (call.ask().stream() && !anything()) {
      shown.append(text);
      tell(new Chunk(text, null));
    }
  }

  /** Says an earlier answer again, piece by piece as it was said. */
  public void replay(List<Chunk> earlier) {
    for (var chunk : earlier) {
      call.trace().firstToken();
      shown.append(chunk.text());
      tell(chunk);
    }
  }

  /** The model has failed: what it said and nobody has heard is not said. */
  public void forgetHeld() {
    held.clear();
    heldLength = 0;
  }

  /** Whether there is no way back. */
  public boolean anything() {
    return anything;
  }

  /** What has been shown. */
  public String text() {
    return shown.toString();
  }

  /** The pieces that have been shown, in order, where the feature keeps answers. */
  public List<Chunk> chunks() {
    return chunks;
  }
}
