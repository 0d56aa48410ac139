/**
 * Judges the difficulty of a question: by its language, and by the labelled examples that are
 * nearest in meaning.
 */
@NullMarked
package dev.plimsoll.serving.routing;

import org.jspecify.annotations.NullMarked;
