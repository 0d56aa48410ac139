/**
 * Requests that carry an idempotency key: the first is answered, its repeats get the same answer,
 * on every node.
 *
 * <p>API: {@link dev.plimsoll.repeats.Repeats}, for whoever answers requests; {@link
 * dev.plimsoll.repeats.rest.RepeatFilter} does it for all POSTs of the REST API. The key, what was
 * asked and what was answered are kept for a day in the table {@code serving_repeat}. Follows the
 * IETF draft "The Idempotency-Key HTTP Header Field".
 */
@NullMarked
package dev.plimsoll.repeats;

import org.jspecify.annotations.NullMarked;
