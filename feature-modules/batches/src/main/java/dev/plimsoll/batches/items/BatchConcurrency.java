package dev.plimsoll.batches.items;

/**
 * The number of batch items that a node works on at once: as many slots as interactive calls leave
 * free.
 *
 * @param slots of a node; 0 if it does not work on batches
 */
record BatchConcurrency(int slots) {

  /** The number of further items that may start. */
  int room(int people, int items) {
    return Math.max(0, slots - people - items);
  }
}
