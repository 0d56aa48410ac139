package dev.plimsoll.reviews;

/** There is no such item in any queue. */
public class UnknownItem extends RuntimeException {
  public UnknownItem(String item) {
    super("There is no item '" + item + "' to review.");
  }
}
