package dev.plimsoll.batches.items;

/**
 * How many items of batches a node works on at once: as many as people leave of its slots.
 *
 * @param slots of a node; 0 for one that works on no batches
 */
record BatchConcurrency(int slots) {

  /** How many more items may begin. */
  int room(int people, int items) {
    return Math.max(0, slots - people - items);
  }
}
