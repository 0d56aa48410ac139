package dev.plimsoll.models.guard;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.CallerGone;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.ModelOutcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An attempt in a {@link Race}, on its own thread. */
final class Runner implements ChunkSink {
  /** How long a cancelled attempt may take to report its usage. */
  private static final Duration LAST_WORDS = Duration.ofMillis(200);

  private final Race race;
  private final CompletableFuture<ModelOutcome> end = new CompletableFuture<>();
  private final Thread thread;
  private boolean leads;

  Runner(Race race, Attempt attempt) {
    this.race = race;
    thread = Thread.ofVirtual().unstarted(() -> run(attempt));
  }

  void start() {
    thread.start();
  }

  private void run(Attempt attempt) {
    try {
      var outcome = attempt.run(this);
      end.complete(outcome);
      race.ended(this, outcome);
    } catch (RuntimeException | Error e) {
      end.completeExceptionally(e);
      race.broken(e);
    }
  }

  /** Only the leader's pieces are passed on; the other attempt stops. */
  @Override
  public void accept(Chunk chunk) {
    leads = leads || race.isLedBy(this);
    if (!leads) {
      throw new CallerGone(new IllegalStateException("another attempt was faster"));
    }
    race.handOn(chunk);
  }

  /** Waits for the end of the attempt. */
  ModelOutcome outcome() throws InterruptedException, ExecutionException {
    return end.get();
  }

  /** Cancels the attempt and returns its usage. */
  Tokens cancel() throws InterruptedException, ExecutionException {
    thread.interrupt();
    try {
      return end.get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS).tokens();
    } catch (TimeoutException _) {
      return Tokens.NONE;
    }
  }
}
