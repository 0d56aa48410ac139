/**
 * Evals for CI: import a golden set, run it, and read the result as JSON or JUnit XML.
 *
 * <p>A thin view over {@link dev.plimsoll.evals.sets.GoldenSets} and {@link
 * dev.plimsoll.evals.EvalRuns}, for API keys with a scope of the area {@code evals}. Errors are RFC
 * 9457 problems.
 */
@NullMarked
package dev.plimsoll.evals.rest;

import org.jspecify.annotations.NullMarked;
