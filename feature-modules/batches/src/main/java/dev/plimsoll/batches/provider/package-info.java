/** Sends items to providers' own batch interfaces and fetches their answers. */
@NullMarked
package dev.plimsoll.batches.provider;

import org.jspecify.annotations.NullMarked;
