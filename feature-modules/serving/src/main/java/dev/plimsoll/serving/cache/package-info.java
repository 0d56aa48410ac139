/**
 * Answers that are given again.
 *
 * <p>API: {@link dev.plimsoll.serving.cache.AnswerCache} for the very same request, {@link
 * dev.plimsoll.serving.cache.SemanticCache} for questions that mean the same, both of one node,
 * bounded by memory and forgotten at a restart; {@link dev.plimsoll.serving.cache.CacheBook} for
 * what they are worth and how often they would be wrong.
 */
@NullMarked
package dev.plimsoll.serving.cache;

import org.jspecify.annotations.NullMarked;
