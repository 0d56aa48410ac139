package dev.plimsoll.models.api;

/**
 * Receives the pieces of an answer, in order, one after the other; not always on the same thread.
 */
@FunctionalInterface
public interface ChunkSink {
  ChunkSink NONE = _ -> {};

  /**
   * Receives one piece.
   *
   * @throws CallerGone if the caller has disconnected; the call to the provider is then cancelled
   */
  void accept(Chunk chunk);

  /**
   * Makes room for so many more bytes of the answer, before they are kept.
   *
   * @throws NoRoomForAnswer if all answers together are too large
   */
  default void makeRoom(int bytes) {}

  /** Gives back room that the answer does not need after all. */
  default void freeRoom(int bytes) {}
}
