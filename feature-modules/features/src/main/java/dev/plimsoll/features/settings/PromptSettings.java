package dev.plimsoll.features.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is put around the user's words.
 *
 * @param use null to send the caller's messages as they are
 * @param collection the documents that answers rest on; null for none
 */
public record PromptSettings(
    @JsonProperty("prompt") @Nullable PromptUse use, @Nullable String collection)
    implements SettingsGroup {
  public static final PromptSettings NONE = new PromptSettings(null, null);

  /** The values of the prompt's own variables, by name. */
  public Map<String, String> variables() {
    return use == null ? Map.of() : use.variables();
  }
}
