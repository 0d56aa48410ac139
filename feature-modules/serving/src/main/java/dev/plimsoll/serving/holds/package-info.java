/**
 * Where held answers are kept, and who is told when one is held or decided.
 *
 * <p>For {@link dev.plimsoll.serving.HeldAnswers}. An answer, all that a reviewer needs to decide
 * on it, and what was decided are one row of the table {@code serving_hold}; whose turn it is, is
 * known to reviews.
 */
@NullMarked
package dev.plimsoll.serving.holds;

import org.jspecify.annotations.NullMarked;
