/**
 * Batches, their items and their files in their tables.
 *
 * <p>For {@link dev.plimsoll.serving.Batches}. An item is taken by one conditional statement and
 * held by a lease; the number of the attempt is the fence. What became of it and the counts of its
 * batch are written in one transaction.
 */
@NullMarked
package dev.plimsoll.serving.batches;

import org.jspecify.annotations.NullMarked;
