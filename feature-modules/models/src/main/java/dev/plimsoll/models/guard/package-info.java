/**
 * The safeguards between a call and a deployment: retries if that helps, and stops asking if it
 * does not.
 *
 * <p>{@link dev.plimsoll.models.guard.ResilientInvoker} is the shell; {@link
 * dev.plimsoll.models.guard.CircuitBreaker}, {@code Retries} and {@code Backoff} are the rules.
 * Only for {@code models}.
 */
@NullMarked
package dev.plimsoll.models.guard;

import org.jspecify.annotations.NullMarked;
