package dev.plimsoll.models.api;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * One question to one model.
 *
 * @param stream whether the answer is to be streamed
 * @param options further fields of the caller's request in the OpenAI format ({@code temperature},
 *     {@code tools} …), passed on unchanged; without {@code model}, {@code messages}, {@code
 *     stream}
 */
public record ModelRequest(
    ModelKey model,
    List<Message> messages,
    boolean stream,
    ObjectNode options,
    Grounding grounding) {}
