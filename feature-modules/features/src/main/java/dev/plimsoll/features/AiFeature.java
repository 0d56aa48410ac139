package dev.plimsoll.features;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.settings.About;
import dev.plimsoll.features.settings.CachePolicy;
import dev.plimsoll.features.settings.Delivery;
import dev.plimsoll.features.settings.Examples;
import dev.plimsoll.features.settings.Fallback;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.LevelMessages;
import dev.plimsoll.features.settings.Limits;
import dev.plimsoll.features.settings.OutputChecks;
import dev.plimsoll.features.settings.PromptSettings;
import dev.plimsoll.features.settings.RiskPolicy;
import dev.plimsoll.features.settings.RoutingTable;
import dev.plimsoll.features.settings.StreamPolicy;
import dev.plimsoll.models.api.Task;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that end users get done with a model: what it is called, what it asks of the model, and
 * what happens when the model fails. Its JSON is what a workspace file says of it.
 *
 * @param cache what earlier answers may be given again; null for none
 * @param risk which answers a person looks at first; null for none
 * @param routes which model a question goes to first; an empty table for always the first
 */
public record AiFeature(
    FeatureKey key,
    Task task,
    @JsonUnwrapped About about,
    @JsonUnwrapped @JsonProperty("promptSettings") PromptSettings prompt,
    Examples examples,
    @JsonAlias("ladder") Fallback fallback,
    @JsonUnwrapped Limits limits,
    @JsonUnwrapped OutputChecks checks,
    StreamPolicy stream,
    @JsonUnwrapped @JsonProperty("deliverySettings") Delivery delivery,
    LevelMessages messages,
    @Nullable CachePolicy cache,
    @JsonAlias("stakes") @Nullable RiskPolicy risk,
    RoutingTable routes) {

  public AiFeature(
      FeatureKey key,
      Task task,
      About about,
      @Nullable PromptSettings prompt,
      @Nullable Examples examples,
      Fallback fallback,
      @Nullable Limits limits,
      @Nullable OutputChecks checks,
      @Nullable StreamPolicy stream,
      @Nullable Delivery delivery,
      @Nullable LevelMessages messages,
      @Nullable CachePolicy cache,
      @Nullable RiskPolicy risk,
      @Nullable RoutingTable routes) {
    this.key = key;
    this.task = task;
    this.about = about;
    this.prompt = Objects.requireNonNullElse(prompt, PromptSettings.NONE);
    this.examples = Objects.requireNonNullElse(examples, Examples.NONE);
    this.fallback = fallback;
    this.limits = Objects.requireNonNullElse(limits, Limits.DEFAULT);
    this.checks = Objects.requireNonNullElse(checks, OutputChecks.NONE);
    this.stream = Objects.requireNonNullElse(stream, StreamPolicy.DEFAULT);
    this.delivery = Objects.requireNonNullElse(delivery, Delivery.DEFAULT);
    this.messages = Objects.requireNonNullElse(messages, LevelMessages.USUAL);
    this.cache = cache;
    this.risk = risk;
    this.routes = Objects.requireNonNullElse(routes, RoutingTable.EMPTY);
    checkTask();
  }

  /** A feature with the default settings. */
  public static AiFeature of(FeatureKey key, Task task, About about, Fallback fallback) {
    return new AiFeature(
        key, task, about, null, null, fallback, null, null, null, null, null, null, null, null);
  }

  private void checkTask() {
    var models = fallback.models();
    if (task == Task.EMBED && !(prompt.use() == null && models.size() == fallback.steps().size())) {
      throw new InvalidFeature(
          key,
          "fallback",
          "a list of models only, and the feature must have no prompt, because the task is embed");
    }
    if (task == Task.EMBED && cache != null && cache.semantic() != null) {
      throw new InvalidFeature(
          key, "cache", "exact only, because different words have different vectors");
    }
    if (task == Task.CLASSIFY && checks.schema() == null) {
      throw new InvalidFeature(
          key, "schema", "the JSON Schema of the label, because the task is classify");
    }
  }

  /** A feature with the same settings and another name. */
  public AiFeature copy(FeatureKey copyKey, About copyAbout) {
    return new AiFeature(
        copyKey, task, copyAbout, prompt, examples, fallback, limits, checks, stream, delivery,
        messages, cache, risk, routes);
  }

  /** The feature with other settings of one group. */
  AiFeature with(FeatureEdit edit) {
    return new AiFeature(
        key,
        task,
        Objects.requireNonNull(edit.or(About.class, about)),
        edit.or(PromptSettings.class, prompt),
        edit.or(Examples.class, examples),
        Objects.requireNonNull(edit.or(Fallback.class, fallback)),
        edit.or(Limits.class, limits),
        edit.or(OutputChecks.class, checks),
        edit.or(StreamPolicy.class, stream),
        edit.or(Delivery.class, delivery),
        edit.or(LevelMessages.class, messages),
        edit.or(CachePolicy.class, cache),
        edit.or(RiskPolicy.class, risk),
        edit.or(RoutingTable.class, routes));
  }

  /** What people call it. */
  public String title() {
    return about.title();
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
   * Passes when each step of its fallback order can be taken, routes lead to models in it, and
   * answers can be checked by its schema.
   *
   * @throws InvalidFeature naming what is not so
   */
  public void check() {
    if (!routes.isEmpty()
        && (task == Task.EMBED || !fallback.models().containsAll(routes.models()))) {
      throw new InvalidFeature(
          key, "routes", "limited to models of the fallback order, and empty for the task embed");
    }
    try {
      fallback.check();
      checks.check();
    } catch (IllegalArgumentException e) {
      throw new InvalidFeature(key, e);
    }
  }

  /** Whether it may judge the risk of other features' answers: it classifies, unjudged itself. */
  public boolean canJudgeRisk() {
    return task == Task.CLASSIFY && risk == null;
  }

  /** Whether an answer must be checked as a whole before any of it is shown. */
  public boolean holdsBack() {
    return checks.needWhole() || risk != null || stream.holdBack() == StreamPolicy.WHOLE;
  }

  /** Whether a question may wait for a model that cannot be asked now. */
  public boolean answersLater() {
    return fallback.has(FallbackStep.Later.class);
  }

  /** Whether an answer may be given again, at once or when all models fail. */
  public boolean keepsAnswers() {
    return cache != null || fallback.has(FallbackStep.Cached.class);
  }
}
