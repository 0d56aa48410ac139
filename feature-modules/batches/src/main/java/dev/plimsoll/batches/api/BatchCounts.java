package dev.plimsoll.batches.api;

/**
 * The counts of a batch's items by state.
 *
 * @param dropped those that were never answered, because the batch was cancelled or expired
 */
public record BatchCounts(int total, int done, int failed, int dropped) {

  /** The items that wait or are running. */
  public int open() {
    return total - done - failed - dropped;
  }
}
