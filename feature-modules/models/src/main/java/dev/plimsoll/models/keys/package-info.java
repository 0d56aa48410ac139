/**
 * The API keys of a provider as one deployment uses them: which is next, and which is paused for
 * how long.
 *
 * <p>{@link dev.plimsoll.models.keys.KeyPool} chooses; {@code RateLimiter} is the rule of a known
 * rate limit. Only for {@code models}.
 */
@NullMarked
package dev.plimsoll.models.keys;

import org.jspecify.annotations.NullMarked;
