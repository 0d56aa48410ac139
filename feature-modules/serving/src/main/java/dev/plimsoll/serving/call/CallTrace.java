package dev.plimsoll.serving.call;

import dev.plimsoll.calls.record.CallCost;
import dev.plimsoll.calls.record.CallDetail;
import dev.plimsoll.calls.record.CallStage;
import dev.plimsoll.calls.record.CallVersions;
import dev.plimsoll.calls.record.FindingNote;
import dev.plimsoll.calls.record.ModelUse;
import dev.plimsoll.costs.budget.BudgetExceeded;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.domain.Tokens.Audio;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.features.settings.Route;
import dev.plimsoll.flags.FlagDecision;
import dev.plimsoll.guardrails.Finding;
import dev.plimsoll.guardrails.Severity;
import dev.plimsoll.guardrails.masking.Mask;
import dev.plimsoll.models.api.ModelOutcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a call, for its record: what decided it, what was found, what it cost, and how
 * long each step took. Belongs to the one thread of the call.
 */
public final class CallTrace {
  private final LongSupplier nanos;
  private final long start;
  private final List<CallStage> stages = new ArrayList<>(8);
  private final AttemptFailures failures = new AttemptFailures();
  private final List<FindingNote> findings = new ArrayList<>(2);
  private final Set<String> exceeded = new HashSet<>(0);
  private long flagVersion;
  private List<Passage> passages = List.of();
  private RenderedPrompt prompt = new RenderedPrompt(null, List.of());
  private ModelUse model = ModelUse.NONE;
  private CallCost bill = CallCost.NOTHING;
  private Usd saved = Usd.ZERO;
  private @Nullable String rawOutput;
  private @Nullable String refusedInput;
  private @Nullable Long firstTokenMicros;
  private @Nullable Mask mask;

  /**
   * @param nanos the time, from any moment on
   */
  public CallTrace(LongSupplier nanos) {
    this.nanos = nanos;
    start = nanos.getAsLong();
  }

  /** Does the work of a step and keeps how long it took. */
  public <T> T time(String step, Supplier<T> work) {
    var before = nanos.getAsLong();
    try {
      return work.get();
    } finally {
      stages.add(new CallStage(step, micros(before)));
    }
  }

  /** The first token of an answer has come; later ones change nothing. */
  public void firstToken() {
    if (firstTokenMicros == null) {
      firstTokenMicros = micros(start);
    }
  }

  /** What no model is to see of the call, worked out when it is needed first. */
  public Mask mask(Supplier<Mask> making) {
    var known = mask;
    if (known == null) {
      known = making.get();
      mask = known;
    }
    return known;
  }

  /** The flag was asked. */
  public void decided(FlagDecision decision) {
    flagVersion = decision.version();
  }

  /** Passages were found. */
  public void found(List<Passage> found) {
    passages = found;
  }

  /** The prompt was rendered. */
  public void rendered(RenderedPrompt rendered) {
    prompt = rendered;
  }

  /** Checks have found this. */
  public void noted(List<Finding> found) {
    for (var finding : found) {
      findings.add(new FindingNote(finding.check(), finding.severity().name(), finding.detail()));
    }
  }

  /** The findings of the call before it waited for a batch. */
  public void resumed(List<FindingNote> before) {
    findings.addAll(before);
  }

  /** The input was refused; this much of it is kept, without what it was refused for. */
  public void refused(String masked) {
    refusedInput = masked;
  }

  /** What is kept of an input that was refused; null if it was not. */
  public @Nullable String refusedInput() {
    return refusedInput;
  }

  /** The question was sent there, for a reason. */
  public void routed(Route route) {
    findings.add(new FindingNote("route", "NOTE", route.toString()));
  }

  /** Adds the use of a model to the cost of the call. */
  public void charged(ModelUse use, CallCost more) {
    model = use;
    bill =
        new CallCost(
            bill.tokens().plus(more.tokens()),
            bill.estimated() || more.estimated(),
            bill.cost().plus(more.cost()));
  }

  /** Records that an earlier answer is given, and what it cost then. */
  public void reused(ModelUse use, Usd cost) {
    model = use;
    saved = cost;
  }

  /** A model said this, word for word. */
  public void said(ModelOutcome outcome) {
    rawOutput =
        switch (outcome) {
          case ModelOutcome.Answered answered -> answered.transcript();
          case ModelOutcome.Failed failed -> failed.partial();
        };
  }

  /** Soft budgets are used up: puts them on record, and gives back those that are new. */
  public List<BudgetExceeded> exceeded(List<BudgetExceeded> budgets) {
    // Nearly always there are none.
    if (budgets.isEmpty()) {
      return budgets;
    }
    var news = budgets.stream().filter(one -> exceeded.add(one.budget().name())).toList();
    noted(news.stream().map(CallTrace::finding).toList());
    return news;
  }

  private static Finding finding(BudgetExceeded exceeded) {
    var budget = exceeded.budget();
    return new Finding(
        "budget",
        Severity.NOTE,
        "The soft budget " + budget.name() + " is used up until " + exceeded.renewsAt() + ".");
  }

  /** Why models did not answer. */
  public AttemptFailures failures() {
    return failures;
  }

  /** The model that was asked last. */
  public ModelUse model() {
    return model;
  }

  /** What the call has cost so far. */
  public CallCost bill() {
    return bill;
  }

  /** What an earlier answer cost when it was made. */
  public Usd saved() {
    return saved;
  }

  public @Nullable Long firstTokenMicros() {
    return firstTokenMicros;
  }

  public long totalMicros() {
    return micros(start);
  }

  private long micros(long since) {
    return (nanos.getAsLong() - since) / 1_000;
  }

  /** Of flag and prompt, as far as they were asked. */
  public CallVersions versions() {
    var version = prompt.version();
    return version == null
        ? new CallVersions(flagVersion, null, null)
        : new CallVersions(flagVersion, version.name(), version.version());
  }

  public CallDetail detail() {
    var detail =
        new CallDetail(
            RecordedMessages.of(prompt.messages()), passages, rawOutput, findings, stages);
    var audio = bill.tokens().audio();
    return audio.equals(Audio.NONE) ? detail : detail.with(audio);
  }
}
