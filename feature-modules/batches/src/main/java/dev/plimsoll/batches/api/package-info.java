/** Batches, their files and their items, as others see them. */
@NullMarked
package dev.plimsoll.batches.api;

import org.jspecify.annotations.NullMarked;
