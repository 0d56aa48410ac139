package dev.plimsoll.features;

import dev.plimsoll.features.settings.PromptUse;
import dev.plimsoll.prompts.InvalidPrompt;
import dev.plimsoll.prompts.LabelMoving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Refuses to let a feature use a prompt version that no call could fill. */
@ApplicationScoped
class PromptFit {
  @Inject FeatureCatalog catalog;

  void check(@Observes LabelMoving moving) {
    for (var feature : catalog.all()) {
      var unfillable = Prompting.unfillable(moving.version().variables(), feature);
      if (isOf(moving, feature.prompt().use()) && !unfillable.isEmpty()) {
        throw new InvalidPrompt(
            "feature '"
                + feature.key()
                + "' cannot fill the variables "
                + String.join(", ", unfillable)
                + " of "
                + moving.version()
                + "; it can fill "
                + String.join(", ", AiFeature.fillable(feature.prompt().variables().keySet())));
      }
    }
  }

  private static boolean isOf(LabelMoving moving, @Nullable PromptUse use) {
    return use != null
        && use.name().equals(moving.version().name())
        && use.label().equals(moving.label());
  }
}
