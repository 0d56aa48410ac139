/**
 * Documents and the passages in them that an answer can rest on and cite, found by words and by
 * meaning.
 *
 * <p>API: {@link dev.plimsoll.knowledge.KnowledgeBase}. Its one collection so far is the user
 * guide. Depends on {@code domain}, {@code platform} and {@code models} (for vectors).
 */
@NullMarked
package dev.plimsoll.knowledge;

import org.jspecify.annotations.NullMarked;
