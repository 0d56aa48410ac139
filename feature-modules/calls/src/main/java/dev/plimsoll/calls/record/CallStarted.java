package dev.plimsoll.calls.record;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Usd;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call before a provider is asked.
 *
 * @param at when it arrived
 * @param interaction how its answer is delivered; null in records from before that was stored
 * @param model the model to be asked; null if none is
 * @param input the question in the user's words
 * @param worstCost the most that it can cost, which is what it counts if it is interrupted
 */
public record CallStarted(
    CallId id,
    ConversationId conversation,
    Instant at,
    FeatureKey feature,
    Requester asker,
    Channel channel,
    @Nullable InteractionType interaction,
    CallVersions versions,
    @Nullable ModelKey model,
    String input,
    Usd worstCost) {}
