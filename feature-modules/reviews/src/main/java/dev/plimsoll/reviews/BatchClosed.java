package dev.plimsoll.reviews;

/** The batch is closed: its ratings stay as they are. */
public class BatchClosed extends RuntimeException {
  BatchClosed(String batch) {
    super("The batch '" + batch + "' is closed, so its ratings stay as they are.");
  }
}
