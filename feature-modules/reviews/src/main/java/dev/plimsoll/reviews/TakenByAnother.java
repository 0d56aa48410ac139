package dev.plimsoll.reviews;

/** Another reviewer has rated or claimed the item. */
public class TakenByAnother extends RuntimeException {
  public TakenByAnother(String item) {
    super("Another reviewer is working on the item '" + item + "'.");
  }
}
