/**
 * Thousands of questions in one file, asked one by one or through providers' own batches.
 *
 * <p>API: {@link dev.plimsoll.batches.Batches} and {@link dev.plimsoll.batches.BatchFiles}. Uses
 * work, models, costs, calls, repeats, answers, features, approvals and serving.
 */
@NullMarked
package dev.plimsoll.batches;

import org.jspecify.annotations.NullMarked;
