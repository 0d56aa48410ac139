package dev.plimsoll.models.api;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * One question to one model.
 *
 * @param stream whether chunks are wanted as they come
 * @param options further fields of the caller's request in the OpenAI shape ({@code temperature},
 *     {@code tools} …), sent on untouched; without {@code model}, {@code messages}, {@code stream}
 */
public record ModelRequest(
    ModelKey model,
    List<Message> messages,
    boolean stream,
    ObjectNode options,
    Grounding grounding) {}
