package dev.plimsoll.audits;

import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;

/** A conversation that was drawn, and its feature. */
public record SampledConversation(ConversationId conversation, FeatureKey feature) {}
