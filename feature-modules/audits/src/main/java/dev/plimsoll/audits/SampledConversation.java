package dev.plimsoll.audits;

import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;

/** A conversation that was drawn, and the feature that it was held with. */
public record SampledConversation(ConversationId conversation, FeatureKey feature) {}
