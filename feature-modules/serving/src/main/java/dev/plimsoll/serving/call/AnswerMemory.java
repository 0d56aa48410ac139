package dev.plimsoll.serving.call;

import dev.plimsoll.models.api.NoRoomForAnswer;
import dev.plimsoll.platform.bodies.BodyMemory;
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

  private final BodyMemory memory;

  @Inject
  public AnswerMemory() {
    this(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
  }

  AnswerMemory(long most) {
    memory = new BodyMemory(most);
  }

  /** Room for the answer of one call, until the call is over. */
  public Room open() {
    return new Room(memory);
  }

  /** How many bytes are held now. */
  long held() {
    return memory.held();
  }

  /** What one call holds; of several attempts at once all of them. */
  public static final class Room implements AutoCloseable {
    private final BodyMemory memory;
    private final AtomicLong mine = new AtomicLong();

    private Room(BodyMemory memory) {
      this.memory = memory;
    }

    /**
     * Holds more.
     *
     * @throws NoRoomForAnswer if that much is not free
     */
    void take(int bytes) {
      if (!memory.take(bytes)) {
        throw new NoRoomForAnswer();
      }
      mine.addAndGet(bytes);
    }

    @Override
    public void close() {
      memory.giveBack(mine.getAndSet(0));
    }
  }
}
