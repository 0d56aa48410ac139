package dev.plimsoll.models.guard;

import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ChunkSink;
import java.time.Clock;

/** Passes pieces on and remembers when the first one arrived. */
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

  /** When the first piece arrived, in milliseconds; a default if none has. */
  long sinceOr(long moment) {
    return handedOn() ? since : moment;
  }
}
