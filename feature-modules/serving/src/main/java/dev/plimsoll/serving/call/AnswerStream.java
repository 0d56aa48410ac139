package dev.plimsoll.serving.call;

import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.answers.AnswerMemory;
import dev.plimsoll.answers.CacheKind;
import dev.plimsoll.costs.budget.BudgetExceeded;
import dev.plimsoll.models.api.AnswerPart;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.ModelOutcome;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The streamed answer of a call: what was sent to its listener, and what is still held back, which
 * is as much of the end as the feature's policy says and whatever may become a secret, in the text
 * and in all other parts. It is sent in the provider's own pieces.
 */
public final class AnswerStream implements ChunkSink {
  private final PreparedCall call;
  private final AnswerListener listener;
  private final AnswerMemory.@Nullable Room room;
  private final boolean streams;
  private boolean keepsChunks;
  private final StreamedText text;

  /** By path. */
  private final Map<String, StreamedText> otherParts = new HashMap<>(0);

  private final List<Chunk> chunks = new ArrayList<>();
  private final Deque<Chunk> held = new ArrayDeque<>();

  /** Whether any piece was sent, be it a thought. */
  private boolean opened;

  /** Whether a piece of what was sent is of the answer itself. */
  private boolean anything;

  /** Whether a piece of the present model's answer was sent. */
  private boolean begun;

  private boolean withheld;

  /** One for an answer that is there already. */
  public AnswerStream(PreparedCall call, AnswerListener listener) {
    this(call, listener, null);
  }

  /**
   * @param room for what a model says; null without a bound
   */
  public AnswerStream(
      PreparedCall call, AnswerListener listener, AnswerMemory.@Nullable Room room) {
    this.call = call;
    this.room = room;
    this.listener = listener;
    streams = call.ask().stream() && !call.feature().holdsBack();
    keepsChunks = call.feature().keepsAnswers();
    text = new StreamedText(call.feature().stream().holdBack());
  }

  /** Asks a model whose pieces come here, until its answer ends or the caller is gone. */
  public ModelOutcome during(Supplier<ModelOutcome> asking) {
    var wait = new CancellableWait();
    listener.cancellable(wait::cancel);
    return wait.during(asking);
  }

  @Override
  public void accept(Chunk chunk) {
    if (!chunk.text().isEmpty()) {
      call.trace().firstToken();
    }
    if (streams) {
      hold(chunk);
      letGo(chunk);
    }
  }

  @Override
  public void makeRoom(int bytes) {
    if (room != null) {
      room.take(bytes);
    }
  }

  @Override
  public void freeRoom(int bytes) {
    if (room != null) {
      room.giveBack(bytes);
    }
  }

  private void hold(Chunk chunk) {
    var frame = frame(chunk.raw()) + frame(chunk.delta());
    if (withheld) {
      makeRoom(frame);
    }
    if (keepsChunks && room != null && !room.tryTake(frame)) {
      // Rather no answer for the cache than none for the caller.
      keepsChunks = false;
      chunks.clear();
    }
    held.add(chunk);
    text.add(chunk.text());
    chunk.otherParts().forEach(part -> streamedText(part).add(part.text()));
  }

  private static int frame(@Nullable String json) {
    return json == null ? 0 : json.length();
  }

  private StreamedText streamedText(AnswerPart part) {
    return otherParts.computeIfAbsent(part.path(), _ -> new StreamedText(0));
  }

  private void letGo(Chunk last) {
    if (text.holdsSecret()
        || last.otherParts().stream().anyMatch(part -> streamedText(part).holdsSecret())) {
      // Until the whole answer is judged: what looks like a secret here may be none.
      withheld = true;
    }
    if (withheld) {
      return;
    }
    var free = text.free();
    while (!held.isEmpty() && held.peek().text().length() <= free && areFree(held.peek())) {
      free -= held.peek().text().length();
      show(held.remove());
    }
  }

  /** Whether all parts of a piece beside its text may be sent. */
  private boolean areFree(Chunk chunk) {
    var parts = chunk.otherParts();
    return parts.stream().allMatch(part -> streamedText(part).free() >= length(parts, part.path()));
  }

  private static int length(List<AnswerPart> parts, String path) {
    return parts.stream()
        .filter(part -> part.path().equals(path))
        .mapToInt(part -> part.text().length())
        .sum();
  }

  private void show(Chunk chunk) {
    text.send(chunk.text().length());
    chunk.otherParts().forEach(part -> streamedText(part).send(part.text().length()));
    tell(chunk);
  }

  private void tell(Chunk chunk) {
    opened = true;
    begun = true;
    anything |= isOfAnswer(chunk);
    if (keepsChunks) {
      chunks.add(chunk);
    }
    listener.said(chunk);
  }

  /** Whether a piece says more than what a model thinks, which another answer may follow. */
  private static boolean isOfAnswer(Chunk chunk) {
    return !chunk.text().isEmpty()
        || chunk.otherParts().stream().anyMatch(part -> part.kind() != AnswerPart.Kind.REASONING);
  }

  /**
   * Since when the caller has been waiting, if the answer may come later; empty if it must come
   * now, as it must after a piece was sent.
   */
  public Optional<Instant> waitsSince() {
    return opened ? Optional.empty() : listener.waitsSince(call.asked().at());
  }

  /** Reports used-up soft budgets to the listener, once each. */
  public void passed(List<BudgetExceeded> budgets) {
    var news = call.trace().exceeded(budgets);
    if (!news.isEmpty() && !opened) {
      listener.passed(news);
    }
  }

  /**
   * Sends the rest of an answer that has passed all checks.
   *
   * @param whole gives the answer in pieces, if none of them was sent
   */
  public void release(Supplier<List<Chunk>> whole) {
    held.forEach(this::show);
    held.clear();
    if (call.ask().stream() && !begun) {
      whole.get().forEach(this::say);
    }
  }

  /** Sends a piece that was not held back. */
  private void say(Chunk chunk) {
    text.add(chunk.text());
    text.send(chunk.text().length());
    tell(chunk);
  }

  /** Streams an earlier answer of this cache again, in the same pieces. */
  public void replay(CacheKind kind, List<Chunk> earlier) {
    listener.reused(kind);
    for (var chunk : earlier) {
      call.trace().firstToken();
      say(chunk);
    }
  }

  /** Drops what is held back of a failed answer. */
  public void forgetHeld() {
    withheld = false;
    begun = false;
    held.clear();
    text.forget();
    otherParts.values().forEach(StreamedText::forget);
  }

  /** Whether a piece of the answer has already been sent; thoughts are none. */
  public boolean anything() {
    return anything;
  }

  /** The text that was sent. */
  public String text() {
    return text.sent();
  }

  /** Whether the answer is kept for other calls, with all its pieces. */
  public boolean keepsAnswer() {
    return keepsChunks;
  }

  /** The pieces that were sent, in order, if the feature caches answers. */
  public List<Chunk> chunks() {
    return chunks;
  }
}
