/**
 * Questions that nobody waits for: their answers come later, and webhooks tell of them.
 *
 * <p>API: {@link dev.plimsoll.jobs.AnswerJobs}. Uses models, calls, repeats, answers, features,
 * approvals and serving.
 */
@NullMarked
package dev.plimsoll.jobs;

import org.jspecify.annotations.NullMarked;
