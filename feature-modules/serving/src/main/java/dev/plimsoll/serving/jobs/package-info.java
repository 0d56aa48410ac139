/**
 * Jobs in their table, and the webhooks that tell of them.
 *
 * <p>For {@link dev.plimsoll.serving.AnswerJobs}. Each job and each webhook is a task of {@link
 * dev.plimsoll.work.Tasks}, which finds a node for it and tries it again when it fails. A webhook
 * is added in the transaction that ends its job and is sent at least once, signed as Standard
 * Webhooks say.
 */
@NullMarked
package dev.plimsoll.serving.jobs;

import org.jspecify.annotations.NullMarked;
