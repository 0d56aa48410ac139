package dev.plimsoll.platform.lifecycle;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Virtual threads for work that waits: for a provider, a clock or a browser. */
@ManagedExecutorDefinition(name = "java:module/concurrent/waiting", virtual = true)
@ManagedScheduledExecutorDefinition(name = "java:module/concurrent/repeating", virtual = true)
@ApplicationScoped
public class BackgroundExecutor {
  private static final Logger LOG = System.getLogger(BackgroundExecutor.class.getName());
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  /** How long a stop waits for rounds of repeated work that have begun. */
  private static final Duration LAST_ROUNDS = Duration.ofSeconds(10);

  @Resource(lookup = "java:module/concurrent/waiting")
  ManagedExecutorService waiting;

  @Resource(lookup = "java:module/concurrent/repeating")
  ManagedScheduledExecutorService repeating;

  private final WorkUnderWay rounds = new WorkUnderWay();
  private final Queue<Future<?>> repeated = new ConcurrentLinkedQueue<>();
  private final Queue<PollingLoop> loops = new ConcurrentLinkedQueue<>();
  private volatile boolean stopping;

  /** Runs the work now on its own thread and logs what it throws. */
  public Future<?> start(String name, Runnable work) {
    return waiting.submit(() -> guarded(name, work));
  }

  /** Repeats the work until the server stops, with a {@code pause} after each run. */
  public void repeat(String name, Duration pause, Runnable work) {
    var failures = new FailureLog(LOG, name);
    repeated.add(
        repeating.scheduleWithFixedDelay(
            () -> once(work, failures), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
  }

  /**
   * Polls for work until the server stops: {@code soon} after it found some, otherwise {@code
   * rarely}, and at once when it is woken.
   *
   * @param work does the pending work and returns whether there may be more
   */
  public PollingLoop poll(String name, Duration soon, Duration rarely, BooleanSupplier work) {
    return poll(name, soon, () -> work.getAsBoolean() ? soon : rarely);
  }

  /**
   * Polls for work until the server stops: now, when it is woken, and after the pauses that it asks
   * for.
   *
   * @param work does the pending work and returns how long to wait before the next poll
   */
  public PollingLoop poll(String name, Supplier<Duration> work) {
    var loop = poll(name, PAUSE_AFTER_FAILURE, work);
    loop.wake();
    return loop;
  }

  private PollingLoop poll(String name, Duration pauseAfterFailure, Supplier<Duration> work) {
    var loop = new PollingLoop(name, pauseAfterFailure, () -> asTask(work));
    loops.add(loop);
    var _ = start(name, loop::run);
    return loop;
  }

  /**
   * Does not repeat work once the application is stopping: what it needs may be gone. Rounds that
   * have begun end first, so that modules can store the rest of what they hold after them.
   */
  void stop(@Observes @Priority(StartOrder.BACKGROUND) Shutdown event) {
    stopping = true;
    repeated.forEach(work -> work.cancel(false));
    loops.forEach(PollingLoop::stop);
    if (!rounds.awaitEnd(LAST_ROUNDS)) {
      LOG.log(Level.WARNING, "Stopping while {0} rounds of work have not ended", rounds.count());
    }
  }

  /**
   * Runs work as a task of its own, because the server keeps a connection that died within a
   * transaction until the task is over. A loop never is.
   *
   * <p>The round counts before its task has a thread, and only then looks whether the application
   * is stopping: so either it does not begin, or the stop waits for it.
   */
  private Duration asTask(Supplier<Duration> work) {
    try (var _ = rounds.begin()) {
      return stopping ? PAUSE_AFTER_FAILURE : waiting.submit(work::get).get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void once(Runnable work, FailureLog failures) {
    try (var _ = rounds.begin()) {
      if (!stopping) {
        work.run();
        failures.succeeded();
      }
    } catch (RuntimeException | Error failure) {
      failures.failed(failure);
    }
  }

  private static void guarded(String name, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error failure) {
      LOG.log(Level.ERROR, name + " failed", failure);
    }
  }
}
