package dev.plimsoll.models.api;

/** Takes the pieces of an answer, in order, one after the other; not always on the same thread. */
@FunctionalInterface
public interface ChunkSink {
  ChunkSink NONE = _ -> {};

  /**
   * Takes one piece.
   *
   * @throws CallerGone when nobody listens any more; the call to the provider is cancelled
   */
  void accept(Chunk chunk);
}
