package dev.plimsoll.platform.bodies;

/** What one request holds of the memory for bodies, until it is over. */
final class HeldBytes {
  /** Taken at a time, so that a body that comes slowly does not ask for each byte. */
  private static final int STEP = 16_384;

  private final BodyMemory memory;
  private long held;
  private long read;
  private boolean isRead;
  private boolean over;

  HeldBytes(BodyMemory memory) {
    this.memory = memory;
  }

  /**
   * Holds more.
   *
   * @throws BodyRefused if that much is not free now, or never
   */
  synchronized void more(long bytes) {
    if (held + bytes > memory.most()) {
      throw isRead ? BodyRefused.tooManyValues() : BodyRefused.tooLarge(memory.most());
    }
    if (over || !memory.take(bytes)) {
      throw BodyRefused.busy();
    }
    held += bytes;
  }

  /**
   * Holds no more, but says whether there is room for so much.
   *
   * @throws BodyRefused if that much is not free now, or never
   */
  synchronized void expect(long bytes) {
    var before = held;
    atLeast(bytes);
    memory.giveBack(held - before);
    held = before;
  }

  /** Holds so much in all, unless it is held already. */
  synchronized void atLeast(long bytes) {
    if (bytes > held) {
      more(bytes - held);
    }
  }

  /** Holds what is made of a body that has been read. */
  synchronized void made(long bytes) {
    isRead = true;
    more(bytes);
  }

  /** Holds what was read, unless it is held already. */
  synchronized void read(long bytes) {
    read += bytes;
    if (read > held) {
      more(Math.min(Math.max(read - held, STEP), Math.max(read - held, memory.most() - held)));
    }
  }

  /** Gives all back; nothing is held any more. */
  synchronized void end() {
    if (!over) {
      over = true;
      memory.giveBack(held);
      held = 0;
    }
  }
}
