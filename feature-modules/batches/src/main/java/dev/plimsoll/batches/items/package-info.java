/** Asks the items of batches one by one, as calls like any other. */
@NullMarked
package dev.plimsoll.batches.items;

import org.jspecify.annotations.NullMarked;
