package dev.plimsoll.features.settings;

import dev.plimsoll.domain.PromptName;
import dev.plimsoll.prompts.PromptRegistry;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The prompt that a feature renders: whichever version carries the label now.
 *
 * @param variables of the prompt with their values, where a question brings none
 */
public record PromptUse(PromptName name, String label, Map<String, String> variables) {
  public PromptUse(
      PromptName name, @Nullable String label, @Nullable Map<String, String> variables) {
    this.name = name;
    this.label = Objects.requireNonNullElse(label, PromptRegistry.PRODUCTION);
    this.variables =
        Collections.unmodifiableMap(
            new TreeMap<>(Objects.requireNonNullElse(variables, Map.<String, String>of())));
  }
}
