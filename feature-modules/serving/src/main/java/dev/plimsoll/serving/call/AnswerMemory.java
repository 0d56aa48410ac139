package dev.plimsoll.serving.call;

import dev.plimsoll.models.api.NoRoomForAnswer;
import dev.plimsoll.platform.bodies.BodyMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The bytes that all answers may have together while they are received and judged: a part of the
 * heap, because what is made of an answer takes several times as much. Usual answers are far below
 * it; it is for a provider that sends without end.
 */
@ApplicationScoped
public class AnswerMemory {
  private static final int PART_OF_HEAP = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Shared shared;

  @Inject
  public AnswerMemory() {
    this(Runtime.getRuntime().maxMemory() / PART_OF_HEAP, PATIENCE);
  }

  AnswerMemory(long most, Duration patience) {
    var lock = new ReentrantLock();
    shared = new Shared(most, patience, new BodyMemory(most), lock, lock.newCondition());
  }

  /** Room for the answer of one call, until the call is over. */
  public Room open() {
    return new Room(shared);
  }

  /** How many bytes are held now. */
  long held() {
    return shared.memory.held();
  }

  /**
   * What all calls share.
   *
   * @param freed signalled when a call gives back what it held
   */
  private record Shared(
      long most, Duration patience, BodyMemory memory, ReentrantLock lock, Condition freed) {}

  /** What one call holds; of several attempts at once all of them. */
  public static final class Room implements AutoCloseable {
    private final Shared shared;
    private final AtomicLong mine = new AtomicLong();

    private Room(Shared shared) {
      this.shared = shared;
    }

    /**
     * Holds more, when other calls have left room for it.
     *
     * @throws NoRoomForAnswer if that much does not become free in time
     */
    void take(int bytes) {
      var nanos = shared.patience.toNanos();
      shared.lock.lock();
      try {
        while (!takes(bytes)) {
          if (nanos <= 0 || bytes > shared.most) {
            throw new NoRoomForAnswer();
          }
          nanos = shared.freed.awaitNanos(nanos);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new NoRoomForAnswer();
      } finally {
        shared.lock.unlock();
      }
    }

    /** Holds more; false if that much is not free. */
    boolean takes(int bytes) {
      var isFree = shared.memory.take(bytes);
      if (isFree) {
        mine.addAndGet(bytes);
      }
      return isFree;
    }

    @Override
    public void close() {
      var all = mine.getAndSet(0);
      if (all == 0) {
        return;
      }
      shared.memory.giveBack(all);
      shared.lock.lock();
      try {
        shared.freed.signalAll();
      } finally {
        shared.lock.unlock();
      }
    }
  }
}
