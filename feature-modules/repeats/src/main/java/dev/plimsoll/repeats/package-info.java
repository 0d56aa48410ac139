/**
 * Requests that carry an idempotency key: the first is answered, its repeats get the same answer,
 * on every node.
 *
 * <p>API: {@link dev.plimsoll.repeats.Repeats}, for code that answers requests; {@link
 * dev.plimsoll.repeats.rest.RepeatFilter} does it for all POSTs of the REST API. The key, the
 * request and the response are kept for a day in the table {@code serving_repeat}. Follows the IETF
 * draft "The Idempotency-Key HTTP Header Field".
 */
@NullMarked
package dev.plimsoll.repeats;

import org.jspecify.annotations.NullMarked;
