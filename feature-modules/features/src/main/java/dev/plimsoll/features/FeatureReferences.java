package dev.plimsoll.features;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.settings.PromptUse;
import dev.plimsoll.features.settings.Scoring;
import dev.plimsoll.knowledge.KnowledgeBase;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What there is that the settings of a feature may name.
 *
 * @param prompts the variables of the version that a prompt's label points at
 */
record FeatureReferences(
    Set<ModelKey> models,
    Collection<AiFeature> features,
    Function<PromptUse, Optional<Set<String>>> prompts) {
  private static final Set<String> COLLECTIONS = Set.of(KnowledgeBase.GUIDE);

  /**
   * Passes when the feature, which is new, can be and names nothing that is not there.
   *
   * @throws InvalidFeature naming what is not so
   */
  void check(AiFeature feature) {
    check(null, feature);
  }

  /**
   * Passes when the feature can be and names nothing that is not there. What it asked before may
   * stay: its prompt can be gone, and that must keep nobody from other changes.
   *
   * @param before null if the feature is new
   * @throws InvalidFeature naming what is not so
   */
  void check(@Nullable AiFeature before, AiFeature feature) {
    feature.check();
    for (var model : feature.fallback().models()) {
      if (!models.contains(model)) {
        throw new InvalidFeature(
            feature.key(),
            "fallback",
            "a list of known models, but there is no model '" + model + "'");
      }
    }
    checkRisk(feature);
    if (before == null || !Objects.equals(feature.prompt().use(), before.prompt().use())) {
      checkPrompt(feature);
    }
    var collection = feature.prompt().collection();
    if (collection != null && !COLLECTIONS.contains(collection)) {
      throw new InvalidFeature(feature.key(), "collection", "one of " + COLLECTIONS);
    }
  }

  /** The features whose answers this one judges. */
  Set<FeatureKey> judgedBy(FeatureKey judge) {
    return features.stream()
        .filter(feature -> isJudgedBy(feature, judge))
        .map(AiFeature::key)
        .collect(Collectors.toSet());
  }

  private void checkPrompt(AiFeature feature) {
    var use = feature.prompt().use();
    if (use == null) {
      return;
    }
    var variables =
        prompts
            .apply(use)
            .orElseThrow(() ->
                new InvalidFeature(
                    feature.key(),
                    "prompt",
                    "one with this label, but no version of "
                        + use.name()
                        + " has the label "
                        + use.label()));
    var missing = Prompting.unfillable(variables, feature);
    if (!missing.isEmpty()) {
      throw new InvalidFeature(
          feature.key(), "prompt.variables", "given values for " + String.join(", ", missing));
    }
  }

  /** Risk is judged by another feature, which is not judged itself. */
  private void checkRisk(AiFeature feature) {
    var risk = feature.risk();
    if (risk == null) {
      return;
    }
    if (risk.scoring() instanceof Scoring.Classifier classifier
        && !fitting(feature).contains(classifier.feature().value())) {
      throw new InvalidFeature(
          feature.key(),
          "risk.classifier.feature",
          "a feature that classifies and is not judged itself, one of " + fitting(feature));
    }
    judgedBy(feature.key()).stream()
        .findFirst()
        .ifPresent(other -> {
          throw new InvalidFeature(
              feature.key(),
              "risk",
              "left out, because this feature judges the answers of " + other);
        });
  }

  private Set<String> fitting(AiFeature judged) {
    return features.stream()
        .filter(AiFeature::canJudgeRisk)
        .map(feature -> feature.key().value())
        .filter(key -> !key.equals(judged.key().value()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isJudgedBy(AiFeature feature, FeatureKey judge) {
    var risk = feature.risk();
    return risk != null
        && risk.scoring() instanceof Scoring.Classifier classifier
        && classifier.feature().equals(judge);
  }
}
