package dev.plimsoll.batches.api;

/**
 * What became of the items of a batch.
 *
 * @param dropped those that were never answered, as the batch was cancelled or expired
 */
public record BatchCounts(int total, int done, int failed, int dropped) {

  /** Those that wait or are under way. */
  public int open() {
    return total - done - failed - dropped;
  }
}
