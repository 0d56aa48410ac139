/** Queues of things that wait for a decision. */
@NullMarked
package dev.plimsoll.reviews.decisions;

import org.jspecify.annotations.NullMarked;
