package dev.plimsoll.models.api;

import org.jspecify.annotations.Nullable;

/**
 * A piece of an answer as it comes.
 *
 * @param text what it adds to the answer; may be empty
 * @param raw the data of the provider's own frame where it speaks the OpenAI wire, to be passed on
 *     untouched; null where the frame must be made
 */
public record Chunk(String text, @Nullable String raw) {}
