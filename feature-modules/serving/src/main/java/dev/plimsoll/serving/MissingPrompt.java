package dev.plimsoll.serving;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.settings.PromptUse;

/** No version of the feature's prompt has the label that the feature uses. */
public class MissingPrompt extends RuntimeException {
  MissingPrompt(FeatureKey feature, PromptUse use) {
    super(
        "feature "
            + feature
            + ": no version of prompt "
            + use.name()
            + " has the label "
            + use.label());
  }
}
