/**
 * Answers that are given again.
 *
 * <p>API: {@link dev.plimsoll.serving.cache.AnswerCache}, which belongs to one node, is bounded by
 * memory and forgets at a restart.
 */
@NullMarked
package dev.plimsoll.serving.cache;

import org.jspecify.annotations.NullMarked;
