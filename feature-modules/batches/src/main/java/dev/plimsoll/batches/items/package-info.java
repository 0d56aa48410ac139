/** Asks the items of batches one by one, as normal calls. */
@NullMarked
package dev.plimsoll.batches.items;

import org.jspecify.annotations.NullMarked;
