package dev.plimsoll.audits;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.reviews.Rating;
import org.jspecify.annotations.Nullable;

/**
 * A conversation of a sample with its rating.
 *
 * @param position in the sample, from 1
 * @param question the first; empty if the conversation is no longer kept
 * @param call its last call; null if it is no longer kept
 * @param rating null if it has not been rated yet
 */
public record RatedConversation(
    int position,
    FeatureKey feature,
    String question,
    @Nullable CallId call,
    @Nullable Rating rating) {}
