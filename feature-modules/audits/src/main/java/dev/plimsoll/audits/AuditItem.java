package dev.plimsoll.audits;

import dev.plimsoll.reviews.Rating;
import org.jspecify.annotations.Nullable;

/**
 * A conversation of a sample, laid before one reviewer.
 *
 * @param position in the sample, from 1 on
 * @param rating that this reviewer gave it; null while there is none
 */
public record AuditItem(
    String id, int position, AuditedConversation conversation, @Nullable Rating rating) {}
