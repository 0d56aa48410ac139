package dev.plimsoll.serving;

import dev.plimsoll.models.Chunk;
import dev.plimsoll.models.ChunkSink;

/** What the listener has been told so far; of a held-back answer nothing until it is checked. */
final class Said implements ChunkSink {
  private final CallInProgress call;
  private final AnswerListener listener;
  private boolean anything;

  Said(CallInProgress call, AnswerListener listener) {
    this.call = call;
    this.listener = listener;
  }

  @Override
  public void accept(Chunk chunk) {
    if (!chunk.text().isEmpty()) {
      call.stopwatch().firstToken();
    }
    if (call.ask().stream() && !call.feature().holdsBack()) {
      anything = true;
      listener.said(chunk);
    }
  }

  /** Hands on the whole answer where none of it was yet. */
  void release(String text) {
    if (!anything && call.ask().stream()) {
      listener.said(new Chunk(text, null));
    }
  }

  /** Whether there is no way back. */
  boolean anything() {
    return anything;
  }
}
