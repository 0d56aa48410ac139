/** The tables of batches. */
@NullMarked
package dev.plimsoll.batches.store;

import org.jspecify.annotations.NullMarked;
