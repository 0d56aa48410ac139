package dev.plimsoll.features;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.FeatureStage;
import dev.plimsoll.features.settings.PromptUse;
import dev.plimsoll.features.settings.ServingPolicy;
import dev.plimsoll.features.settings.StreamPolicy;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.models.api.LabelledExample;
import dev.plimsoll.models.api.Task;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that end users get done with a model: what it is called, what it asks of the model, and
 * what happens when the model fails.
 *
 * @param owner who answers for it
 * @param prompt what is rendered around the user's words; null to send the caller's messages as
 *     they are
 * @param variables of the prompt with their values, where a question brings none
 * @param collection the documents that answers rest on; null for none
 * @param schema the JSON Schema that answers must fit; null for free text
 * @param examples labelled texts, for {@link Task#CLASSIFY}
 * @param ladder the models to ask, in order, then what to say when all fail; never empty
 * @param maxInput the longest input, in characters
 * @param maxOutputTokens the longest answer, as a budget reserves it and providers are told
 * @param blocked what keeps an input from the model; everything else that is found is noted only
 * @param policy how it is served beyond its ladder
 */
public record AiFeature(
    FeatureKey key,
    String title,
    String description,
    String owner,
    FeatureStage stage,
    Task task,
    @Nullable PromptUse prompt,
    Map<String, String> variables,
    @Nullable String collection,
    @Nullable String schema,
    List<LabelledExample> examples,
    List<FallbackStep> ladder,
    int maxInput,
    int maxOutputTokens,
    Set<InputCheck> blocked,
    ServingPolicy policy) {
  public static final int DEFAULT_MAX_INPUT = 8_000;
  public static final int DEFAULT_MAX_OUTPUT_TOKENS = 1_024;
  public static final int LONGEST_TITLE = 80;
  public static final int LONGEST_DESCRIPTION = 300;
  public static final int LONGEST_OWNER = 120;
  private static final int LARGEST_LIMIT = 1_000_000;

  public AiFeature {
    variables =
        Collections.unmodifiableMap(
            new TreeMap<>(Objects.requireNonNullElse(variables, Map.<String, String>of())));
    examples = List.copyOf(examples);
    ladder = List.copyOf(ladder);
    blocked =
        Collections.unmodifiableSet(
            new TreeSet<>(Objects.requireNonNullElse(blocked, Set.<InputCheck>of())));
    policy = Objects.requireNonNullElse(policy, ServingPolicy.DEFAULT);
    if (ladder.isEmpty()) {
      throw new InvalidFeature(key, "ladder", "at least one model or template");
    }
    checkLimit(key, "maxInput", maxInput);
    checkLimit(key, "maxOutputTokens", maxOutputTokens);
    if (task == Task.EMBED
        && !(prompt == null && ladder.stream().allMatch(FallbackStep.Model.class::isInstance))) {
      throw new InvalidFeature(key, "ladder", "models alone and no prompt, as the task is embed");
    }
    var routes = policy.routes();
    if (routes != null && (task == Task.EMBED || !models(ladder).containsAll(routes.models()))) {
      throw new InvalidFeature(key, "routes", "to models of the ladder, and not of the task embed");
    }
    var cache = policy.cache();
    if (task == Task.EMBED && cache != null && cache.semantic() != null) {
      throw new InvalidFeature(key, "cache", "exact alone: vectors of other words are others");
    }
    if (task == Task.CLASSIFY && schema == null) {
      throw new InvalidFeature(
          key, "schema", "the JSON Schema of the label, as the task is classify");
    }
  }

  private static void checkLimit(FeatureKey key, String field, int limit) {
    if (limit < 1 || limit > LARGEST_LIMIT) {
      throw new InvalidFeature(key, field, "from 1 to " + LARGEST_LIMIT + ", but was " + limit);
    }
  }

  /**
   * The names that a feature's prompt may use: those that every call fills, and the feature's own.
   */
  public static Set<String> fillable(Set<String> own) {
    var names = new TreeSet<>(Prompting.FILLED_BY_CALLS);
    names.addAll(own);
    return names;
  }

  /**
   * Passes when people can read what it is called, each step of its ladder can be taken, and
   * answers can be checked by its schema.
   *
   * @throws InvalidFeature naming what is not so
   */
  public void check() {
    if (title.isBlank()) {
      throw new InvalidFeature(key, "title", "there");
    }
    checkLength("title", title, LONGEST_TITLE);
    checkLength("description", description, LONGEST_DESCRIPTION);
    checkLength("owner", owner, LONGEST_OWNER);
    FallbackOrder.check(key, ladder);
    if (schema != null) {
      AnswerSchema.check(key, schema);
    }
  }

  private void checkLength(String field, String text, int longest) {
    if (text.length() > longest) {
      throw new InvalidFeature(key, field, "at most %d characters".formatted(longest));
    }
  }

  /** The models of the ladder, in its order. */
  public List<ModelKey> models() {
    return models(ladder);
  }

  private static List<ModelKey> models(List<FallbackStep> ladder) {
    return ladder.stream()
        .filter(FallbackStep.Model.class::isInstance)
        .map(rung -> ((FallbackStep.Model) rung).key())
        .toList();
  }

  /** Whether it may judge the stakes of other features: it classifies, and nobody judges it. */
  public boolean canJudgeStakes() {
    return task == Task.CLASSIFY && policy.stakes() == null;
  }

  /** Whether an answer must be checked as a whole before any of it is shown. */
  public boolean holdsBack() {
    return schema != null
        || policy.stakes() != null
        || policy.stream().holdBack() == StreamPolicy.WHOLE;
  }

  /** Whether a question may wait for a model that cannot be asked at the moment. */
  public boolean answersLater() {
    return ladder.stream().anyMatch(FallbackStep.Later.class::isInstance);
  }

  /** Whether an answer may be given again, at once or when all models fail. */
  public boolean keepsAnswers() {
    return policy.cache() != null
        || ladder.stream().anyMatch(FallbackStep.Cached.class::isInstance);
  }
}
