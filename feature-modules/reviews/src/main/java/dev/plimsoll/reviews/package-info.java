/**
 * Work for reviewers: queues of items, each claimed by one reviewer at a time and rated by a
 * rubric.
 *
 * <p>API: {@link dev.plimsoll.reviews.ReviewQueues} to fill and to work through queues, {@link
 * dev.plimsoll.reviews.ReviewResults} to read the results; {@link
 * dev.plimsoll.reviews.decisions.DecisionQueues} for decisions that one person has to make in time.
 * An item is opaque here: only the module that queues it knows what its subject means. A rating
 * never changes once written; editing one adds a version. Events: none of its own; batches and
 * ratings are ledger entries. Depends on {@code domain}, {@code platform} and {@code ledger}.
 */
@NullMarked
package dev.plimsoll.reviews;

import org.jspecify.annotations.NullMarked;
