/** Eval runs and their results, as values. */
@NullMarked
package dev.plimsoll.evals.results;

import org.jspecify.annotations.NullMarked;
