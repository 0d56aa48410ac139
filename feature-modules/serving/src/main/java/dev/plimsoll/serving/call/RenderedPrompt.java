package dev.plimsoll.serving.call;

import dev.plimsoll.domain.Message;
import dev.plimsoll.prompts.PromptVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model is asked.
 *
 * @param version of the prompt that was rendered; null where the caller's messages are sent
 */
public record RenderedPrompt(@Nullable PromptVersion version, List<Message> messages) {}
