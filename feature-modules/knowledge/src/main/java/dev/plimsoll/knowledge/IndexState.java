package dev.plimsoll.knowledge;

/** How the passages of a collection can be found at the moment. */
public sealed interface IndexState {
  /** By words alone, until the vectors of all passages are there. */
  record Indexing(int done, int of) implements IndexState {}

  /** By words and by meaning. */
  record Ready(int passages) implements IndexState {}

  /** By words alone: there are no vectors on this machine. */
  record WordsOnly(int passages, String reason) implements IndexState {}
}
