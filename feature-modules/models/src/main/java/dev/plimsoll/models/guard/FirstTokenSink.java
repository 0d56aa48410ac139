package dev.plimsoll.models.guard;

import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ChunkSink;
import java.time.Clock;

/** Hands pieces on and remembers since when. */
final class FirstTokenSink implements ChunkSink {
  private static final long NEVER = -1;

  private final ChunkSink next;
  private final Clock clock;
  private long since = NEVER;

  FirstTokenSink(ChunkSink next, Clock clock) {
    this.next = next;
    this.clock = clock;
  }

  @Override
  public void accept(Chunk chunk) {
    if (since == NEVER) {
      since = clock.millis();
    }
    next.accept(chunk);
  }

  boolean handedOn() {
    return since != NEVER;
  }

  /** Since when it hands on, in milliseconds; else that moment. */
  long sinceOr(long moment) {
    return handedOn() ? since : moment;
  }
}
