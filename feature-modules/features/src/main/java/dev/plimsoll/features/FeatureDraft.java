package dev.plimsoll.features;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.FeatureStage;
import dev.plimsoll.features.settings.PromptUse;
import dev.plimsoll.features.settings.ServingPolicy;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.models.api.LabelledExample;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A feature while it is edited: what can be changed of it. */
final class FeatureDraft {
  private final AiFeature from;
  final FeatureKey key;
  String title;
  String description;
  String owner;
  FeatureStage stage;
  @Nullable PromptUse prompt;
  Map<String, String> variables;
  @Nullable String collection;
  @Nullable String schema;
  List<LabelledExample> examples;
  List<FallbackStep> ladder;
  int maxInput;
  int maxOutputTokens;
  Set<InputCheck> blocked;
  ServingPolicy policy;

  FeatureDraft(AiFeature from) {
    this.from = from;
    key = from.key();
    title = from.title();
    description = from.description();
    owner = from.owner();
    stage = from.stage();
    prompt = from.prompt();
    variables = from.variables();
    collection = from.collection();
    schema = from.schema();
    examples = from.examples();
    ladder = from.ladder();
    maxInput = from.maxInput();
    maxOutputTokens = from.maxOutputTokens();
    blocked = from.blocked();
    policy = from.policy();
  }

  /**
   * The feature as it is to be.
   *
   * @throws InvalidFeature when it cannot be
   */
  AiFeature feature() {
    return new AiFeature(
        key,
        title,
        description,
        owner,
        stage,
        from.task(),
        prompt,
        variables,
        collection,
        schema,
        examples,
        ladder,
        maxInput,
        maxOutputTokens,
        blocked,
        policy);
  }
}
