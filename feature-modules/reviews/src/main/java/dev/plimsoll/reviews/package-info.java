/**
 * Work for people who rate: queues of items, claimed by one reviewer at a time, rated on a rubric.
 *
 * <p>API: {@link dev.plimsoll.reviews.ReviewQueues} to fill and to work through queues, {@link
 * dev.plimsoll.reviews.ReviewResults} to read what came of it; {@link
 * dev.plimsoll.reviews.decisions.DecisionQueues} for what one person is to decide within a time. An
 * item is opaque here: whoever queues it knows what its subject means. A rating never changes once
 * written; editing one adds a version. Events: none of its own; batches and ratings are ledger
 * entries. Depends on {@code domain}, {@code platform} and {@code ledger}.
 */
@NullMarked
package dev.plimsoll.reviews;

import org.jspecify.annotations.NullMarked;
