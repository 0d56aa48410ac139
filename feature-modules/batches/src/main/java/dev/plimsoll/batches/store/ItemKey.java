package dev.plimsoll.batches.store;

/**
 * The key of an item of a batch.
 *
 * @param number in its file, from 1
 */
public record ItemKey(String batch, int number) {
  @Override
  public String toString() {
    return batch + ":" + number;
  }
}
