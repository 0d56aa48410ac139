/**
 * High-risk answers that a reviewer approves before users see them.
 *
 * <p>API: {@link dev.plimsoll.approvals.HeldAnswers} to hold, decide and watch. Uses work, calls,
 * reviews, answers and features.
 */
@NullMarked
package dev.plimsoll.approvals;

import org.jspecify.annotations.NullMarked;
