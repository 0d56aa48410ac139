package dev.plimsoll.models.api;

import org.jspecify.annotations.Nullable;

/**
 * A piece of an answer as it is streamed.
 *
 * @param text what it adds to the answer; may be empty
 * @param raw the data of the provider's own frame, if the provider uses the OpenAI format, to be
 *     passed on unchanged; null if the frame must be made
 */
public record Chunk(String text, @Nullable String raw) {}
