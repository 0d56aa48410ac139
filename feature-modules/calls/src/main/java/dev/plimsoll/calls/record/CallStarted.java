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
 * @param at when it came
 * @param interaction how its answer is to come; null where it was put on record before that was
 *     told
 * @param model that is to be asked; null where none is
 * @param input what was asked, in the asker's words
 * @param worstCost the most that it can cost; what it is taken to have cost if it is interrupted
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
