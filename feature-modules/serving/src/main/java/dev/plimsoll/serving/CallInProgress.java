package dev.plimsoll.serving;

import dev.plimsoll.answers.Ask;
import dev.plimsoll.caching.CacheKey;
import dev.plimsoll.calls.record.CallCost;
import dev.plimsoll.calls.record.CallDetail;
import dev.plimsoll.calls.record.CallVersions;
import dev.plimsoll.calls.record.FindingNote;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.calls.record.ModelUse;
import dev.plimsoll.costs.budget.BudgetExceeded;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.Route;
import dev.plimsoll.flags.FlagDecision;
import dev.plimsoll.flags.FlagReason;
import dev.plimsoll.guardrails.Finding;
import dev.plimsoll.guardrails.Severity;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.prompts.PromptVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of a call while it runs. Belongs to the one thread of the call. */
final class CallInProgress {
  private final CallId id;
  private final ConversationId conversation;
  private final Instant at;
  private final AiFeature feature;
  private final Ask ask;
  private final InteractionType interaction;
  private final String input;
  private final Stopwatch stopwatch;
  private CapabilityLevel level = CapabilityLevel.FULL;

  private FlagDecision flag = new FlagDecision.Off(0, FlagReason.UNKNOWN);
  private @Nullable PromptVersion prompt;
  private List<Passage> passages = List.of();
  private List<Message> messages = List.of();
  private final List<FindingNote> findings = new ArrayList<>(2);
  private final Set<String> passed = new HashSet<>(0);
  private List<FallbackStep> steps;
  private ModelUse model = ModelUse.NONE;
  private CallCost callCost = CallCost.NOTHING;
  private Usd saved = Usd.ZERO;
  private final AttemptFailures failures = new AttemptFailures();
  private float @Nullable [] meaning;
  private @Nullable CacheKey cacheKey;
  private SemanticCacheStep.@Nullable Search search;
  private @Nullable String rawOutput;

  CallInProgress(
      CallId id,
      ConversationId conversation,
      Instant at,
      AiFeature feature,
      Ask ask,
      InteractionType interaction,
      Stopwatch stopwatch) {
    this.id = id;
    this.conversation = conversation;
    this.at = at;
    this.feature = feature;
    steps = feature.fallback().steps();
    this.ask = ask;
    this.interaction = interaction;
    this.stopwatch = stopwatch;
    input = ask.input();
  }

  /** The call as it was before it waited for a batch. */
  void resume(PreparedCall was, @Nullable PromptVersion version) {
    decided(was.flag());
    found(was.detail().passages());
    prompted(version, was.detail().messages());
    findings.addAll(was.detail().findings());
  }

  <T> T time(String stage, Supplier<T> work) {
    return stopwatch.time(stage, work);
  }

  void time(String stage, Runnable work) {
    stopwatch.time(stage, work);
  }

  void decided(FlagDecision decision) {
    flag = decision;
  }

  void at(CapabilityLevel left) {
    level = left;
  }

  void found(List<Passage> found) {
    passages = found;
  }

  void prompted(@Nullable PromptVersion version, List<Message> rendered) {
    prompt = version;
    messages = rendered;
  }

  void noted(List<Finding> found) {
    for (var finding : found) {
      findings.add(new FindingNote(finding.check(), finding.severity().name(), finding.detail()));
    }
  }

  /** The question goes to this model first; the reason is on record with the findings. */
  void routed(Route decided) {
    findings.add(new FindingNote("route", "NOTE", decided.toString()));
    var key = decided.model();
    if (key != null) {
      var first = new FallbackStep.Model(key);
      var others = steps.stream().filter(rung -> !rung.equals(first));
      steps = Stream.concat(Stream.of(first), others).toList();
    }
  }

  /** The steps of the feature's fallback order, the routed model first. */
  List<FallbackStep> steps() {
    return steps;
  }

  /** A model was asked; what it used adds to what the call costs. */
  void asked(ModelUse use, CallCost more) {
    model = use;
    callCost =
        new CallCost(
            callCost.tokens().plus(more.tokens()),
            callCost.estimated() || more.estimated(),
            callCost.cost().plus(more.cost()));
  }

  /** An earlier answer is given again instead of asking the model; it cost that much then. */
  void saved(ModelUse use, Usd cost) {
    model = use;
    saved = cost;
  }

  /** Keeps what a model said word for word. */
  void put(ModelOutcome outcome) {
    rawOutput =
        switch (outcome) {
          case ModelOutcome.Answered answered -> answered.text();
          case ModelOutcome.Failed failed -> failed.partial();
        };
  }

  /** Soft budgets that are used up: puts them on record, and gives back those that are new. */
  List<BudgetExceeded> passed(List<BudgetExceeded> budgets) {
    // Nearly always none, on the path of every call.
    if (budgets.isEmpty()) {
      return budgets;
    }
    var news = budgets.stream().filter(one -> passed.add(one.budget().name())).toList();
    noted(news.stream().map(CallInProgress::finding).toList());
    return news;
  }

  private static Finding finding(BudgetExceeded passed) {
    var budget = passed.budget();
    return new Finding(
        "budget",
        Severity.NOTE,
        "The soft budget " + budget.name() + " is used up until " + passed.renewsAt() + ".");
  }

  /** What kept models from answering. */
  AttemptFailures setbacks() {
    return failures;
  }

  CallId id() {
    return id;
  }

  ConversationId conversation() {
    return conversation;
  }

  Instant at() {
    return at;
  }

  AiFeature feature() {
    return feature;
  }

  Ask ask() {
    return ask;
  }

  /** How its answer is to come. */
  InteractionType interaction() {
    return interaction;
  }

  String input() {
    return input;
  }

  FlagDecision flag() {
    return flag;
  }

  /** How much of the feature there is for this call. */
  CapabilityLevel level() {
    return level;
  }

  /** Whether this step of the fallback order may be tried for it. */
  boolean allows(FallbackStep step) {
    return level.allows(step, feature.fallback().models());
  }

  List<Passage> passages() {
    return passages;
  }

  List<Message> messages() {
    return messages;
  }

  ModelUse model() {
    return model;
  }

  CallCost bill() {
    return callCost;
  }

  Usd saved() {
    return saved;
  }

  /** What the answer is kept under, worked out once. */
  CacheKey cacheKey(Supplier<CacheKey> worker) {
    var key = cacheKey;
    if (key == null) {
      key = worker.get();
      cacheKey = key;
    }
    return key;
  }

  /** What the question means, worked out once. */
  float[] meaning(Function<String, float[]> worker) {
    var known = meaning;
    if (known == null) {
      known = worker.apply(input);
      meaning = known;
    }
    return known;
  }

  /** Keeps what was looked for in the semantic cache. */
  void searched(SemanticCacheStep.Search looked) {
    search = looked;
  }

  /** What was looked for in the semantic cache; null where nothing was. */
  SemanticCacheStep.@Nullable Search search() {
    return search;
  }

  Stopwatch stopwatch() {
    return stopwatch;
  }

  CallVersions versions() {
    return prompt == null
        ? new CallVersions(flag.version(), null, null)
        : new CallVersions(flag.version(), prompt.name(), prompt.version());
  }

  CallDetail detail() {
    return new CallDetail(messages, passages, rawOutput, findings, stopwatch.stages());
  }
}
