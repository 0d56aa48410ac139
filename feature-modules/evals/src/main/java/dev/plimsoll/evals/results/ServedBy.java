package dev.plimsoll.evals.results;

import dev.plimsoll.calls.record.Call;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.Usd;
import org.jspecify.annotations.Nullable;

/**
 * What answered one case, by the record of its call.
 *
 * @param promptName null if the call reached no prompt
 * @param promptVersion null if the call reached no prompt
 * @param model the model that the provider says answered; null if none did
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
