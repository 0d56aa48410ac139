package dev.plimsoll.knowledge;

/** There is no collection of documents with this name. */
public class UnknownCollection extends RuntimeException {
  public UnknownCollection(String name) {
    super("collection must be the name of a collection, but was '" + name + "'");
  }
}
