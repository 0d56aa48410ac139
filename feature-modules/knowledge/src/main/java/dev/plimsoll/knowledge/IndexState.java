package dev.plimsoll.knowledge;

/** How the passages of a collection can be found now. */
public sealed interface IndexState {
  /** By words only, until the vectors of all passages are ready. */
  record Indexing(int done, int of) implements IndexState {}

  /** By words and by meaning. */
  record Ready(int passages) implements IndexState {}

  /** By words only: vectors cannot be computed on this machine. */
  record WordsOnly(int passages, String reason) implements IndexState {}
}
