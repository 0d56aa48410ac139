/** Queues of what waits for one decision. */
@NullMarked
package dev.plimsoll.reviews.decisions;

import org.jspecify.annotations.NullMarked;
