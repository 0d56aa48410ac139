/**
 * Questions that are answered while nobody waits, and webhooks that announce their answers.
 *
 * <p>API: {@link dev.plimsoll.jobs.AnswerJobs}. Uses models, calls, repeats, answers, features,
 * approvals and serving.
 */
@NullMarked
package dev.plimsoll.jobs;

import org.jspecify.annotations.NullMarked;
