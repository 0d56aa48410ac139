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

/**
 * The bytes that all answers may have together while they are received, judged and sent: a part of
 * the heap, because what is made of an answer takes several times as much, and half of that for one
 * application. Usual answers are far below it; it is for a provider that sends without end, and for
 * callers who read slowly.
 */
@ApplicationScoped
public class AnswerMemory {
  private static final int PART_OF_HEAP = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long USUAL_ANSWER = 64_000;

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
    return shared.held();
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

    long held() {
      lock.lock();
      try {
        return held;
      } finally {
        lock.unlock();
      }
    }

    boolean takes(String application, long bytes) {
      lock.lock();
      try {
        var own = byApplication.getOrDefault(application, 0L);
        var isFree = held + bytes <= most && own + bytes <= most / 2;
        if (isFree) {
          add(application, bytes);
        }
        return isFree;
      } finally {
        lock.unlock();
      }
    }

    void take(String application, long bytes) {
      var nanos = patience.toNanos();
      lock.lock();
      try {
        while (!takes(application, bytes)) {
          if (nanos <= 0 || bytes > most / 2) {
            throw new NoRoomForAnswer();
          }
          nanos = freed.awaitNanos(nanos);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new NoRoomForAnswer();
      } finally {
        lock.unlock();
      }
    }

    void giveBack(String application, long bytes) {
      lock.lock();
      try {
        add(application, -bytes);
        freed.signalAll();
      } finally {
        lock.unlock();
      }
    }

    private void add(String application, long bytes) {
      held += bytes;
      if (byApplication.merge(application, bytes, Long::sum) == 0) {
        byApplication.remove(application);
      }
    }
  }

  /** What one answer holds; of several attempts at once all of them. */
  public static final class Room implements AutoCloseable {
    private final Shared shared;
    private final String application;
    private long mine;

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
      shared.take(application, bytes);
      note(bytes);
    }

    /**
     * Holds this many bytes in all, if they are worth counting.
     *
     * @throws NoRoomForAnswer if they do not become free in time
     */
    public void holdAtLeast(long bytes) {
      var more = bytes - held();
      if (bytes > USUAL_ANSWER && more > 0) {
        take(more);
      }
    }

    private synchronized long held() {
      return mine;
    }

    /** Holds more; false if that much is not free. */
    public boolean takes(long bytes) {
      var isFree = shared.takes(application, bytes);
      if (isFree) {
        note(bytes);
      }
      return isFree;
    }

    /** Holds less. */
    public void giveBack(long bytes) {
      shared.giveBack(application, bytes);
      note(-bytes);
    }

    private synchronized void note(long bytes) {
      mine += bytes;
    }

    @Override
    public synchronized void close() {
      if (mine > 0) {
        shared.giveBack(application, mine);
        mine = 0;
      }
    }
  }
}
