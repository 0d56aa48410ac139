package dev.plimsoll.serving.call;

import dev.plimsoll.models.api.NoRoomForAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes that all answers may have together while they are received and judged: a part of the
 * heap, because what is made of an answer takes several times as much. Usual answers are far below
 * it; it is for a provider that sends without end.
 */
@ApplicationScoped
public class AnswerMemory {
  private static final int PART_OF_HEAP = 16;

  private final long most;
  private final AtomicLong held = new AtomicLong();

  @Inject
  public AnswerMemory() {
    this(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
  }

  AnswerMemory(long most) {
    this.most = most;
  }

  /** Room for the answer of one call, until the call is over. */
  public Room open() {
    return new Room(held, most);
  }

  /** How many bytes are held now. */
  long held() {
    return held.get();
  }

  /** What one call holds; of several attempts at once all of them. */
  public static final class Room implements AutoCloseable {
    private final AtomicLong all;
    private final long most;
    private final AtomicLong mine = new AtomicLong();

    private Room(AtomicLong all, long most) {
      this.all = all;
      this.most = most;
    }

    /**
     * Holds more.
     *
     * @throws NoRoomForAnswer if that much is not free
     */
    void take(int bytes) {
      mine.addAndGet(bytes);
      if (all.addAndGet(bytes) > most) {
        throw new NoRoomForAnswer();
      }
    }

    @Override
    public void close() {
      all.addAndGet(-mine.getAndSet(0));
    }
  }
}
