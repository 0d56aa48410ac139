/**
 * Golden sets and how features do on them: cases, expectations, runs, comparisons and gates.
 *
 * <p>API: {@link dev.plimsoll.evals.sets.GoldenSets} to import and schedule sets, {@link
 * dev.plimsoll.evals.EvalRuns} to run them and read the results. CI uses both over REST ({@code
 * evals.rest}). Fires no events for other modules. Asks features through {@code serving} as normal
 * calls, and reads from {@code calls} what answered and at what cost.
 */
@NullMarked
package dev.plimsoll.evals;

import org.jspecify.annotations.NullMarked;
