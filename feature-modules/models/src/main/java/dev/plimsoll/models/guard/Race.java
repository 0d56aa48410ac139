package dev.plimsoll.models.guard;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.CallerGone;
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
  /** How long a cancelled attempt may take to report its usage. */
  private static final Duration LAST_WORDS = Duration.ofMillis(200);

  /** Makes an attempt, and gives its pieces to a sink. */
  @FunctionalInterface
  interface Attempt {
    ModelOutcome run(ChunkSink sink);
  }

  private final ChunkSink sink;
  private final Runner first;
  private @Nullable Runner second;
  private final CompletableFuture<Runner> leader = new CompletableFuture<>();
  private final AtomicInteger running = new AtomicInteger(1);

  Race(Attempt attempt, ChunkSink sink) {
    this.sink = sink;
    first = new Runner(attempt);
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
    second = new Runner(attempt);
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

  private boolean isLedBy(Runner runner) {
    leader.complete(runner);
    return leader.getNow(runner) == runner;
  }

  private void ended(Runner runner, ModelOutcome outcome) {
    if (outcome instanceof Answered) {
      leader.complete(runner);
    } else if (running.decrementAndGet() == 0) {
      leader.complete(first);
    }
  }

  /** One of the attempts, on its own thread. */
  private final class Runner implements ChunkSink {
    private final CompletableFuture<ModelOutcome> end = new CompletableFuture<>();
    private final Thread thread;
    private boolean leads;

    Runner(Attempt attempt) {
      thread = Thread.ofVirtual().unstarted(() -> run(attempt));
    }

    void start() {
      thread.start();
    }

    private void run(Attempt attempt) {
      try {
        var outcome = attempt.run(this);
        end.complete(outcome);
        ended(this, outcome);
      } catch (RuntimeException | Error e) {
        end.completeExceptionally(e);
        leader.completeExceptionally(e);
      }
    }

    @Override
    public void makeRoom(int bytes) {
      sink.makeRoom(bytes);
    }

    @Override
    public void freeRoom(int bytes) {
      sink.freeRoom(bytes);
    }

    /** Only the leader's pieces are passed on; the other attempt stops. */
    @Override
    public void accept(Chunk chunk) {
      leads = leads || isLedBy(this);
      if (!leads) {
        throw new CallerGone(new IllegalStateException("another attempt was faster"));
      }
      sink.accept(chunk);
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
}
