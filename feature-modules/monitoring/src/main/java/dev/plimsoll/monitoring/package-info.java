/**
 * Whether AI features are well: six figures of their calls, evals and reviews, each held against a
 * threshold that admins set.
 *
 * <p>API: {@link dev.plimsoll.monitoring.Monitoring}; the rules of the figures are in {@link
 * dev.plimsoll.monitoring.Metric}. Events: none beyond the ledger's {@code Changed} of the kind
 * {@code threshold}. Reads from {@code calls}, {@code evals} and {@code audits}.
 */
@NullMarked
package dev.plimsoll.monitoring;

import org.jspecify.annotations.NullMarked;
