package dev.plimsoll.models.guard;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An attempt at a question, and a second one if the first is slow. The first of them to give a
 * piece, or a whole answer, leads; the other is cancelled. If both fail, the first one's failure is
 * reported.
 */
final class Race {
  private final ChunkSink sink;
  private final Runner first;
  private @Nullable Runner second;
  private final CompletableFuture<Runner> leader = new CompletableFuture<>();
  private final AtomicInteger running = new AtomicInteger(1);

  Race(Attempt attempt, ChunkSink sink) {
    this.sink = sink;
    first = new Runner(this, attempt);
  }

  /**
   * Runs to the end.
   *
   * @param patience how long to wait for the first attempt before the second is begun
   * @param another makes the second attempt; returns none if there may be none
   */
  ModelOutcome run(Duration patience, Supplier<Optional<Attempt>> another) {
    first.start();
    try {
      if (!isLedWithin(patience)) {
        another.get().ifPresent(this::begin);
      }
      return end(leader.get());
    } catch (InterruptedException _) {
      return interrupted();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** The number of attempts. */
  int attempts() {
    return second == null ? 1 : 2;
  }

  private boolean isLedWithin(Duration patience) throws InterruptedException, ExecutionException {
    try {
      leader.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    }
  }

  private void begin(Attempt attempt) {
    second = new Runner(this, attempt);
    running.incrementAndGet();
    second.start();
  }

  /** The outcome of the leader, with the usage of both. */
  private ModelOutcome end(Runner best) throws InterruptedException, ExecutionException {
    var other = best == first ? second : first;
    var more = other == null ? Tokens.NONE : other.cancel();
    return best.outcome().using(more);
  }

  private ModelOutcome interrupted() {
    try {
      var more = second == null ? Tokens.NONE : second.cancel();
      first.cancel();
      return first.outcome().using(more);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      Thread.currentThread().interrupt();
    }
  }

  boolean isLedBy(Runner runner) {
    leader.complete(runner);
    return leader.getNow(runner) == runner;
  }

  void handOn(Chunk chunk) {
    sink.accept(chunk);
  }

  void ended(Runner runner, ModelOutcome outcome) {
    if (outcome instanceof Answered) {
      leader.complete(runner);
    } else if (running.decrementAndGet() == 0) {
      leader.complete(first);
    }
  }

  void broken(Throwable why) {
    leader.completeExceptionally(why);
  }
}
