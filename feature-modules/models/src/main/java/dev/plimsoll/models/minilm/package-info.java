/**
 * The embedding model that comes with Plimsoll: all-MiniLM-L6-v2, quantized, run in this process,
 * without key or network. It reads English.
 *
 * <p>API: {@link dev.plimsoll.models.minilm.MiniLm} for vectors, {@link
 * dev.plimsoll.models.minilm.WordPieces} for tokens.
 */
@NullMarked
package dev.plimsoll.models.minilm;

import org.jspecify.annotations.NullMarked;
