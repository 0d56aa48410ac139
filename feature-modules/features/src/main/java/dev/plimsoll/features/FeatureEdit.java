package dev.plimsoll.features;

import dev.plimsoll.features.settings.CachePolicy;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.features.settings.Delivery;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.FeatureStage;
import dev.plimsoll.features.settings.PromptUse;
import dev.plimsoll.features.settings.RoutingTable;
import dev.plimsoll.features.settings.ServingPolicy;
import dev.plimsoll.features.settings.StakesPolicy;
import dev.plimsoll.features.settings.StreamPolicy;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.models.api.LabelledExample;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * New settings of one group of a feature's; those of the other groups stay, also where somebody
 * else changes them at the same time.
 */
public final class FeatureEdit {
  private final String action;
  private final Consumer<FeatureDraft> change;

  private FeatureEdit(String action, Consumer<FeatureDraft> change) {
    this.action = action;
    this.change = change;
  }

  private static FeatureEdit policy(String action, UnaryOperator<ServingPolicy> how) {
    return new FeatureEdit(action, draft -> draft.policy = how.apply(draft.policy));
  }

  /** What it is called, who answers for it, and how far it has come. */
  public static FeatureEdit about(
      String title, String description, String owner, FeatureStage stage) {
    return new FeatureEdit(
        "described",
        draft -> {
          draft.title = title;
          draft.description = description;
          draft.owner = owner;
          draft.stage = stage;
        });
  }

  /**
   * What is put around the user's words.
   *
   * @param prompt null to send the caller's messages as they are
   * @param variables of the prompt with their values, where a question brings none
   * @param collection the documents that answers rest on; null for none
   */
  public static FeatureEdit prompt(
      @Nullable PromptUse prompt, Map<String, String> variables, @Nullable String collection) {
    return new FeatureEdit(
        "changed the prompt of",
        draft -> {
          draft.prompt = prompt;
          draft.variables = variables;
          draft.collection = collection;
        });
  }

  /** Texts with the label that each is to get. */
  public static FeatureEdit examples(List<LabelledExample> examples) {
    return new FeatureEdit("changed the examples of", draft -> draft.examples = examples);
  }

  /** What is asked, in order, and what follows when all fail. */
  public static FeatureEdit ladder(List<FallbackStep> steps) {
    return new FeatureEdit("changed the ladder of", draft -> draft.ladder = steps);
  }

  /**
   * What is let to the model, and how much of an answer.
   *
   * @param blocked what keeps an input from the model
   */
  public static FeatureEdit limits(int maxInput, int maxOutputTokens, Set<InputCheck> blocked) {
    return new FeatureEdit(
        "changed the limits of",
        draft -> {
          draft.maxInput = maxInput;
          draft.maxOutputTokens = maxOutputTokens;
          draft.blocked = blocked;
        });
  }

  /**
   * The JSON Schema that answers must fit.
   *
   * @param schema null for free text
   */
  public static FeatureEdit schema(@Nullable String schema) {
    return new FeatureEdit(
        "changed the schema of",
        draft -> draft.schema = schema == null ? null : AnswerSchema.tidy(draft.key, schema));
  }

  /**
   * The answers that are given again.
   *
   * @param cache null for none
   */
  public static FeatureEdit cache(@Nullable CachePolicy cache) {
    return policy("changed the cache of", policy -> policy.cached(cache));
  }

  /** What is shown of an answer that is not whole yet. */
  public static FeatureEdit stream(StreamPolicy stream) {
    return policy("changed the streams of", policy -> policy.streamed(stream));
  }

  /** What users are told at the capability levels; the usual words at those that are left out. */
  public static FeatureEdit messages(Map<CapabilityLevel, String> messages) {
    return policy("changed the messages of", policy -> policy.telling(messages));
  }

  /**
   * Which answers a person looks at first.
   *
   * @param stakes null where none are of high stakes
   */
  public static FeatureEdit stakes(@Nullable StakesPolicy stakes) {
    return policy("changed the stakes of", policy -> policy.weighing(stakes));
  }

  /** How answers reach those who ask. */
  public static FeatureEdit delivery(Delivery delivery) {
    return policy("changed the delivery of", policy -> policy.delivered(delivery));
  }

  /**
   * Which model a question goes to first.
   *
   * @param routes null for always the first
   */
  public static FeatureEdit routes(@Nullable RoutingTable routes) {
    return policy("changed the routing of", policy -> policy.routed(routes));
  }

  /** As the ledger names it. */
  String action() {
    return action;
  }

  /**
   * The feature with the new settings.
   *
   * @throws InvalidFeature when it cannot be like that
   */
  AiFeature of(AiFeature feature) {
    var draft = new FeatureDraft(feature);
    change.accept(draft);
    return draft.feature();
  }
}
