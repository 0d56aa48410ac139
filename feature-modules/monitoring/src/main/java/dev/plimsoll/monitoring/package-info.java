/**
 * How well AI features are doing: six metrics of their calls, evals and reviews, each compared with
 * a threshold that admins set.
 *
 * <p>API: {@link dev.plimsoll.monitoring.Monitoring}; the rules of the metrics are in {@link
 * dev.plimsoll.monitoring.Metric}. Events: none of its own; changes of thresholds are ledger
 * entries. Reads from {@code calls}, {@code evals} and {@code audits}.
 */
@NullMarked
package dev.plimsoll.monitoring;

import org.jspecify.annotations.NullMarked;
