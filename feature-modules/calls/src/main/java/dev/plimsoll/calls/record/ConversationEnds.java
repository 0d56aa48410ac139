package dev.plimsoll.calls.record;

import dev.plimsoll.domain.CallId;

/**
 * How a conversation began, and its last call.
 *
 * @param question the beginning of the first one
 */
public record ConversationEnds(String question, CallId last) {}
