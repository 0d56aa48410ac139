package dev.plimsoll.knowledge;

/** There is no collection of documents of this name. */
public class UnknownCollection extends RuntimeException {
  public UnknownCollection(String name) {
    super("collection must be one that exists, but was '" + name + "'");
  }
}
