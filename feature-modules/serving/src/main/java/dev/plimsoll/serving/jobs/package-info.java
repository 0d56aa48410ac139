/**
 * Jobs in their table, and the webhooks that tell of them.
 *
 * <p>For {@link dev.plimsoll.serving.AnswerJobs}. A node takes a job by one conditional statement
 * and holds it by a lease; the number of the attempt is the fence that keeps a node which lost its
 * lease from answering. Webhooks are written in the statement's transaction that ends a job and are
 * sent at least once, signed as Standard Webhooks say.
 */
@NullMarked
package dev.plimsoll.serving.jobs;

import org.jspecify.annotations.NullMarked;
