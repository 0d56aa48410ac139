package dev.plimsoll.ui.admin.features.edit;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.PromptUse;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.ModelProviders;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.prompts.PromptRegistry;
import dev.plimsoll.prompts.PromptSummary;
import dev.plimsoll.prompts.PromptVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the editors of a feature need of the modules below, in one place. */
@ApplicationScoped
public class EditDesk {
  @Inject FeatureCatalog catalog;
  @Inject ModelProviders providers;
  @Inject PromptRegistry prompts;

  List<ModelKey> models() {
    return providers.models().stream().map(Model::key).toList();
  }

  /** The features that may judge the stakes of this one. */
  List<AiFeature> judges(FeatureKey judged) {
    return catalog.all().stream()
        .filter(AiFeature::canJudgeStakes)
        .filter(feature -> !feature.key().equals(judged))
        .toList();
  }

  List<PromptSummary> prompts() {
    return prompts.all();
  }

  /** The variables of a prompt that no call fills by itself. */
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

  void change(FeatureKey key, FeatureEdit edit, Actor actor, String reason) {
    catalog.change(key, edit, actor, reason);
  }
}
