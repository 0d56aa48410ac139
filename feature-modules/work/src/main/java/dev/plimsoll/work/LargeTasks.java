package dev.plimsoll.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Work on texts that are large, such as questions with pictures: a node does one at a time, because
 * what is made of one takes several times its memory.
 */
@ApplicationScoped
public class LargeTasks {
  /** In characters. */
  public static final int USUAL_LENGTH = 500_000;

  private static final Duration UNTIL_ROOM = Duration.ofSeconds(1);

  private final Semaphore room = new Semaphore(1);
  private final Clock clock;

  @Inject
  public LargeTasks(Clock clock) {
    this.clock = clock;
  }

  /**
   * Works on a task, now if its text is of a usual length or no other is large, or else a second
   * later.
   *
   * @param length of its text, in characters
   */
  public TaskResult work(ClaimedTask task, long length, Supplier<TaskResult> work) {
    if (length > USUAL_LENGTH && task.isFirstAttempt()) {
      if (!room.tryAcquire()) {
        return TaskResult.again(clock.instant().plus(UNTIL_ROOM), () -> {});
      }
      return released(work);
    }
    // A later attempt that is put back would be a first attempt again, which asks anew.
    return alone(length, work);
  }

  /**
   * Does a part of a task, after others that are large if this one is.
   *
   * @param length of its text, in characters
   */
  public <T> T alone(long length, Supplier<T> work) {
    if (length <= USUAL_LENGTH) {
      return work.get();
    }
    room.acquireUninterruptibly();
    return released(work);
  }

  /** As {@link #alone(long, Supplier)}, without a result. */
  public void alone(long length, Runnable work) {
    this.<Boolean>alone(
        length,
        () -> {
          work.run();
          return true;
        });
  }

  private <T> T released(Supplier<T> work) {
    try {
      return work.get();
    } finally {
      room.release();
    }
  }
}
