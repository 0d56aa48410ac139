package dev.plimsoll.ui.features;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.AiFeature;

/** Says which model answers, honestly. */
final class ModelLabel {
  private static final String EXTRACTIVE = "local-extractive";

  private ModelLabel() {}

  static String of(AiFeature feature) {
    return feature.fallback().models().stream()
        .findFirst()
        .map(ModelKey::value)
        .map(ModelLabel::sentence)
        .orElse("");
  }

  private static String sentence(String model) {
    return model.equals(EXTRACTIVE) ? text("composer.extractive") : text("composer.model", model);
  }
}
