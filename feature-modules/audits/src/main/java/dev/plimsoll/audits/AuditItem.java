package dev.plimsoll.audits;

import dev.plimsoll.reviews.Rating;
import org.jspecify.annotations.Nullable;

/**
 * A conversation of a sample, as given to one reviewer.
 *
 * @param position in the sample, from 1
 * @param rating by this reviewer; null if there is none
 */
public record AuditItem(
    String id, int position, AuditedConversation conversation, @Nullable Rating rating) {}
