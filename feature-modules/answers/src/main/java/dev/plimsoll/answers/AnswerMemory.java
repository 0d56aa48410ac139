package dev.plimsoll.answers;

import dev.plimsoll.access.Caller;
import dev.plimsoll.models.api.NoRoomForAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The bytes that all answers may have together while they are received, judged and sent: a part of
 * the heap, because what is made of an answer takes several times as much, and half of that for one
 * application. Usual answers are far below it; it is for a provider that sends without end, and for
 * callers who read slowly.
 */
@ApplicationScoped
public class AnswerMemory {
  private static final int PART_OF_HEAP = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  static final long USUAL_ANSWER = 64_000;

  private final Shared shared;

  @Inject
  public AnswerMemory() {
    this(Runtime.getRuntime().maxMemory() / PART_OF_HEAP, PATIENCE);
  }

  AnswerMemory(long most, Duration patience) {
    shared = new Shared(most, patience);
  }

  /** Room for one answer, until it is sent. */
  public Room open(Caller caller) {
    return new Room(shared, Objects.requireNonNullElse(caller.application(), caller.name()));
  }

  /** How many bytes are held now. */
  long held() {
    return shared.locked(() -> shared.held);
  }

  /** What all answers share. */
  private static final class Shared {
    private final long most;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();

    /** Signalled when an answer gives back what it held. */
    private final Condition freed = lock.newCondition();

    private final Map<String, Long> byApplication = new HashMap<>();
    private long held;

    Shared(long most, Duration patience) {
      this.most = most;
      this.patience = patience;
    }

    <T> T locked(Supplier<T> work) {
      lock.lock();
      try {
        return work.get();
      } finally {
        lock.unlock();
      }
    }

    void exclusively(Runnable work) {
      lock.lock();
      try {
        work.run();
      } finally {
        lock.unlock();
      }
    }

    /** The most that one application may hold. */
    long share() {
      return most / 2;
    }

    boolean isFree(String application, long bytes) {
      var own = byApplication.getOrDefault(application, 0L);
      return held + bytes <= most && own + bytes <= share();
    }

    void add(String application, long bytes) {
      held += bytes;
      if (byApplication.merge(application, bytes, Long::sum) == 0) {
        byApplication.remove(application);
      }
      if (bytes < 0) {
        freed.signalAll();
      }
    }
  }

  /** What one answer holds; of several attempts at once all of them. */
  public static final class Room implements AutoCloseable {
    private final Shared shared;
    private final String application;
    private long mine;

    /** An attempt that was slower than another may go on for a moment. */
    private boolean closed;

    private Room(Shared shared, String application) {
      this.shared = shared;
      this.application = application;
    }

    /**
     * Holds more, when other answers have left room for it.
     *
     * @throws NoRoomForAnswer if that much does not become free in time
     */
    public void take(long bytes) {
      var nanos = shared.patience.toNanos();
      shared.lock.lock();
      try {
        while (!tryTake(bytes)) {
          if (nanos <= 0 || closed || bytes > shared.share()) {
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

    /** Holds more; false if that much is not free now. */
    public boolean tryTake(long bytes) {
      return shared.locked(() -> {
        var takes = !closed && shared.isFree(application, bytes);
        if (takes) {
          change(bytes);
        }
        return takes;
      });
    }

    /**
     * Holds this many bytes in all, unless they are too few to matter; at most as many as one
     * application may hold.
     *
     * @throws NoRoomForAnswer if they do not become free in time
     */
    public void holdAtLeast(long bytes) {
      var more = Math.min(bytes, shared.share()) - shared.locked(() -> mine);
      if (bytes > USUAL_ANSWER && more > 0) {
        take(more);
      }
    }

    /** Holds less. */
    public void giveBack(long bytes) {
      shared.exclusively(() -> change(-Math.min(bytes, mine)));
    }

    private void change(long bytes) {
      mine += bytes;
      shared.add(application, bytes);
    }

    @Override
    public void close() {
      shared.exclusively(() -> {
        closed = true;
        change(-mine);
      });
    }
  }
}
