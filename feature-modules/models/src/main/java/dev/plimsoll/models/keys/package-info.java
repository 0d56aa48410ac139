/**
 * The API keys of a provider as one deployment uses them: which is next, which rests, and how long.
 *
 * <p>{@link dev.plimsoll.models.keys.KeyPool} chooses; {@code Pace} is the rule of a known rate
 * limit. For {@code models} alone.
 */
@NullMarked
package dev.plimsoll.models.keys;

import org.jspecify.annotations.NullMarked;
