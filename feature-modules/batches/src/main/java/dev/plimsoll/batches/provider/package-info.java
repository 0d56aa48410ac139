/** Sends items to providers' batch APIs and fetches their answers. */
@NullMarked
package dev.plimsoll.batches.provider;

import org.jspecify.annotations.NullMarked;
