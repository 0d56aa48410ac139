/** Batches, their files and their items, as other modules see them. */
@NullMarked
package dev.plimsoll.batches.api;

import org.jspecify.annotations.NullMarked;
