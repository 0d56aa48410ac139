package dev.plimsoll.reviews;

/** Another reviewer has rated the item, or is about to. */
public class TakenByAnother extends RuntimeException {
  public TakenByAnother(String item) {
    super("Another reviewer has taken the item '" + item + "'.");
  }
}
