/**
 * The model that comes with Plimsoll, without key or network: it quotes, it never writes. It
 * answers with sentences of the passages that it is given, shortens a text to its central
 * sentences, labels a text by the examples nearest to it, and says so if it has no answer.
 *
 * <p>API: {@link dev.plimsoll.models.extractive.Extractive}.
 */
@NullMarked
package dev.plimsoll.models.extractive;

import org.jspecify.annotations.NullMarked;
