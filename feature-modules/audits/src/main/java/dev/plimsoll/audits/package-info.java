/**
 * The weekly audits: some conversations of each week, drawn at random, are read and rated by
 * people, which gives the hallucination rate.
 *
 * <p>API: {@link dev.plimsoll.audits.WeeklyAudits} to draw, to repeat a draw and to read the rates,
 * {@link dev.plimsoll.audits.AuditReviews} for reviewers to read and rate. A draw and its
 * population never change once written. Events: none of its own; draws and the schedule are ledger
 * entries. Depends on {@code domain}, {@code platform}, {@code ledger}, {@code access}, {@code
 * work}, {@code calls} and {@code reviews}.
 */
@NullMarked
package dev.plimsoll.audits;

import org.jspecify.annotations.NullMarked;
