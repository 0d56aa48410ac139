/**
 * What stands between a call and a deployment: tries again where that helps, and stops asking where
 * it does not.
 *
 * <p>{@link dev.plimsoll.models.guard.ResilientInvoker} is the shell; {@link
 * dev.plimsoll.models.guard.CircuitBreaker}, {@code Retries} and {@code Backoff} are the rules. For
 * {@code models} alone.
 */
@NullMarked
package dev.plimsoll.models.guard;

import org.jspecify.annotations.NullMarked;
