package dev.plimsoll.evals.results;

import dev.plimsoll.calls.record.Call;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.Usd;
import org.jspecify.annotations.Nullable;

/**
 * What answered one case, as the record of its call tells.
 *
 * @param promptName null where the call reached no prompt
 * @param promptVersion null where the call reached no prompt
 * @param model what the provider says it served; null where none did
 */
public record ServedBy(
    long flagVersion,
    @Nullable PromptName promptName,
    @Nullable Integer promptVersion,
    @Nullable String model,
    Usd cost) {
  public static ServedBy by(Call call) {
    var versions = call.started().versions();
    return new ServedBy(
        versions.flagVersion(),
        versions.promptName(),
        versions.promptVersion(),
        call.model().servedModel(),
        call.bill().cost());
  }

  /** The version of the prompt, such as {@code help-assistant 3}. */
  public @Nullable String prompt() {
    return promptName == null ? null : promptName + " " + promptVersion;
  }
}
