package dev.plimsoll.reviews;

/** There is no such batch in the queue. */
public class UnknownBatch extends RuntimeException {
  UnknownBatch(String queue, String batch) {
    super("There is no batch '" + batch + "' in the queue '" + queue + "'.");
  }
}
