/**
 * Earlier answers, given again to the same question (exact) or to a similar one (semantic).
 *
 * <p>API: {@link dev.plimsoll.caching.Caches} for what caches save and how often they would be
 * wrong. Uses models, calls and answers.
 */
@NullMarked
package dev.plimsoll.caching;

import org.jspecify.annotations.NullMarked;
