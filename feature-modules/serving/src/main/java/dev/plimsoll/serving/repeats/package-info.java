/**
 * Requests that carry an idempotency key: the first is answered, its repeats get the same answer,
 * on every node.
 *
 * <p>API: {@link dev.plimsoll.serving.repeats.Repeats}. The key, what was asked and what was
 * answered are kept for a day in the table {@code serving_repeat}. Follows the IETF draft "The
 * Idempotency-Key HTTP Header Field".
 */
@NullMarked
package dev.plimsoll.serving.repeats;

import org.jspecify.annotations.NullMarked;
