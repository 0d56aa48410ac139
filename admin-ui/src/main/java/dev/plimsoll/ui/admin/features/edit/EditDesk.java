package dev.plimsoll.ui.admin.features.edit;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.settings.PromptUse;
import dev.plimsoll.models.ModelProviders;
import dev.plimsoll.prompts.PromptRegistry;
import dev.plimsoll.prompts.PromptVersion;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the editors of a feature need from other modules, in one place. */
@Dependent
public record EditDesk(FeatureCatalog catalog, ModelProviders providers, PromptRegistry prompts) {
  @Inject
  public EditDesk {}

  /** The features that may judge the risk of this one. */
  List<AiFeature> judges(FeatureKey judged) {
    return catalog.all().stream()
        .filter(AiFeature::canJudgeRisk)
        .filter(feature -> !feature.key().equals(judged))
        .toList();
  }

  /** The variables of a prompt that the feature has to fill. */
  Set<String> ownVariables(PromptUse use) {
    var own =
        new TreeSet<>(
            prompts
                .labelled(use.name(), use.label())
                .map(PromptVersion::variables)
                .orElse(Set.of()));
    own.removeAll(AiFeature.fillable(Set.of()));
    return own;
  }
}
