package dev.plimsoll.models;

/** Takes the pieces of an answer, in order, on the thread of the call. */
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
