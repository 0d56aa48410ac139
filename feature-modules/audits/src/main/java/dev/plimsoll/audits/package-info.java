/**
 * Every week some conversations, drawn at random, are read and rated by people; what they find is
 * the hallucination rate.
 *
 * <p>API: {@link dev.plimsoll.audits.WeeklyAudits} to draw, to repeat a draw and to read the rates,
 * {@link dev.plimsoll.audits.AuditReviews} for reviewers to rate at. A draw and the population that
 * it was made from never change once written. Events: none of its own; draws and the schedule are
 * ledger entries. Depends on {@code domain}, {@code platform}, {@code ledger}, {@code access},
 * {@code work}, {@code calls} and {@code reviews}.
 */
@NullMarked
package dev.plimsoll.audits;

import org.jspecify.annotations.NullMarked;
