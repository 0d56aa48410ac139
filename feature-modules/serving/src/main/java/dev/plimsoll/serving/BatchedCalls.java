package dev.plimsoll.serving;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.calls.record.CallVersions;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.costs.budget.BudgetDecision;
import dev.plimsoll.costs.budget.OnExhausted;
import dev.plimsoll.costs.budget.Reservation;
import dev.plimsoll.costs.prices.ServiceTier;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.guardrails.Finding;
import dev.plimsoll.guardrails.Severity;
import dev.plimsoll.models.ProviderBatches;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.prompts.PromptRegistry;
import dev.plimsoll.prompts.PromptVersion;
import dev.plimsoll.serving.call.AnswerStream;
import dev.plimsoll.serving.call.AskedCall;
import dev.plimsoll.serving.call.CallRecords;
import dev.plimsoll.serving.call.PreparedCall;
import dev.plimsoll.serving.earlier.EarlierAnswers;
import dev.plimsoll.serving.model.ModelCosts;
import dev.plimsoll.serving.model.ModelStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Calls whose model is asked in a provider's batch: prepared like any call, and ended like any call
 * hours later. In between, only the reservation is kept in memory.
 */
@ApplicationScoped
public class BatchedCalls {
  private final FeatureCatalog catalog;
  private final Preparation preparation;
  private final EarlierAnswers earlier;
  private final RiskAssessment assessment;
  private final ModelStep models;
  private final ModelCosts costs;
  private final ProviderBatches providers;
  private final PromptRegistry prompts;
  private final CallRecords records;

  @Inject
  BatchedCalls(
      FeatureCatalog catalog,
      Preparation preparation,
      EarlierAnswers earlier,
      RiskAssessment assessment,
      ModelStep models,
      ModelCosts costs,
      ProviderBatches providers,
      PromptRegistry prompts,
      CallRecords records) {
    this.catalog = catalog;
    this.preparation = preparation;
    this.earlier = earlier;
    this.assessment = assessment;
    this.models = models;
    this.costs = costs;
    this.providers = providers;
    this.prompts = prompts;
    this.records = records;
  }

  /** Whether the question of a call may go to a provider. */
  public sealed interface Prepared {
    /** It ended before. */
    record Ended(Answer answer, Usd cost) implements Prepared {}

    /** It may, and this is reserved for it. */
    record Ready(SuspendedCall call, Reservation reservation) implements Prepared {}

    /** It has to be asked as a single call, and is not on record yet. */
    record Alone() implements Prepared {}
  }

  /** A call that continues. */
  public record Late(PreparedCall call, SuspendedCall was, ModelRequest request) {}

  /**
   * How a call ended.
   *
   * @param answer null where its question is to be asked again, by itself
   * @param saved what it would have cost more by itself
   */
  public record End(@Nullable Answer answer, Usd cost, Usd saved) {}

  public Prepared prepare(CallId id, Ask ask) {
    var feature = catalog.feature(ask.feature());
    var asked = records.open(id, feature, ask, InteractionType.ASYNCHRONOUS);
    return switch (preparation.of(asked, AnswerListener.NONE)) {
      case Preparation.Outcome.Ended(var answer) -> ended(asked, answer);
      case Preparation.Outcome.Ready(var call) ->
          earlier
              .instead(earlier.lookUp(call), AnswerListener.NONE)
              .map(answer -> assessment.assess(call, AnswerListener.NONE, _ -> answer))
              .map(answer -> ended(asked, answer))
              .orElseGet(() -> reserved(call));
    };
  }

  private Prepared ended(AskedCall call, Answer answer) {
    return new Prepared.Ended(records.close(call, answer), call.trace().bill().cost());
  }

  private Prepared reserved(PreparedCall call) {
    var steps = call.steps();
    for (var level = 0; level < steps.size(); level++) {
      if (call.allows(steps.get(level))) {
        return steps.get(level) instanceof FallbackStep.Model step && mayBeBatched(call, step)
            ? reserved(call, step.key(), level)
            : new Prepared.Alone();
      }
    }
    return new Prepared.Alone();
  }

  private boolean mayBeBatched(PreparedCall call, FallbackStep.Model step) {
    return providers.areTakenFor(step.key())
        && providers.take(step.key(), models.request(call, step));
  }

  private Prepared reserved(PreparedCall call, ModelKey model, int level) {
    return switch (costs.reserve(call, model, call.messages(), ServiceTier.BATCH)) {
      case BudgetDecision.Granted(var reservation, var passed) -> {
        var _ = call.trace().exceeded(passed);
        yield new Prepared.Ready(
            SuspendedCall.of(call, model, level, models.mask(call)), reservation);
      }
      case BudgetDecision.Denied denied when denied.policy() == OnExhausted.NEXT_RUNG ->
          new Prepared.Alone();
      case BudgetDecision.Denied denied ->
          ended(
              call.asked(), new Answer.OverBudget(call.id(), denied.renewsAt(), denied.reserved()));
      case BudgetDecision.Stopped stopped ->
          ended(call.asked(), new Answer.OverBudget(call.id(), stopped.until()));
    };
  }

  /** The call of this id, which was prepared before, goes on. */
  public Late resume(CallId id, Ask ask, SuspendedCall was) {
    var call = was.resumed(id, catalog.feature(ask.feature()), ask, version(was.versions()));
    return new Late(call, was, models.request(call, new FallbackStep.Model(was.model())));
  }

  private @Nullable PromptVersion version(CallVersions of) {
    var prompt = of.promptName();
    var version = of.promptVersion();
    return prompt == null || version == null ? null : prompts.version(prompt, version);
  }

  /** Ends a call by what its model said. */
  public End end(Late late, ModelOutcome outcome, @Nullable Reservation reservation) {
    var call = late.call();
    var saved = costs.chargeBatched(call, late.was().model(), outcome, reservation);
    call.trace().noted(List.of(new Finding("lane", Severity.NOTE, "Asked in a provider's batch.")));
    var again = new AtomicReference<Answer>();
    var answer =
        assessment.assess(
            call,
            AnswerListener.NONE,
            heard ->
                given(late, outcome, heard)
                    .orElseGet(() -> {
                      again.set(
                          new Answer.Failed(call.id(), "The batch gave no answer.", null, null));
                      return again.get();
                    }));
    records.close(call.asked(), answer);
    return new End(again.get() == null ? answer : null, call.trace().bill().cost(), saved);
  }

  /** Releases the reservation of a call that a batch did not answer. */
  public void release(Reservation reservation) {
    costs.release(reservation);
  }

  private Optional<Answer> given(Late late, ModelOutcome outcome, AnswerListener listener) {
    var call = late.call();
    var level = late.was().level();
    var said = new AnswerStream(call, listener);
    var answer =
        models.late(call, level, new FallbackStep.Model(late.was().model()), outcome, said);
    answer.ifPresent(it -> earlier.keep(earlier.lookUp(call), level, it, said));
    return answer;
  }
}
