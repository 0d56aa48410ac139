package dev.plimsoll.serving.model;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.costs.budget.BudgetDecision;
import dev.plimsoll.costs.budget.OnExhausted;
import dev.plimsoll.costs.budget.Reservation;
import dev.plimsoll.costs.prices.ServiceTier;
import dev.plimsoll.domain.Message;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.StreamPolicy.WhenBroken;
import dev.plimsoll.guardrails.masking.Mask;
import dev.plimsoll.models.ModelProviders;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.Grounding;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.serving.call.AnswerStream;
import dev.plimsoll.serving.call.CallRecords;
import dev.plimsoll.serving.call.PreparedCall;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks one model within the budget. An answer that the model can correct is sent back to it once,
 * with what is wrong.
 */
@Dependent
public class ModelStep {
  private static final int REPAIRS = 1;

  /**
   * Bad, not to be asked, too large, of another type, not to be processed: unlike a model that is
   * gone.
   */
  private static final Set<Integer> CALLERS_FAULT = Set.of(400, 403, 413, 415, 422);

  private static final Set<FailureKind> BY_REQUEST =
      EnumSet.of(FailureKind.REJECTED, FailureKind.SCHEMA_TOO_COMPLEX, FailureKind.TOO_LARGE);

  /** A model that is gone, or a key that is: others say what is wrong with the request. */
  private static final Set<FailureKind> LASTING =
      EnumSet.of(FailureKind.REJECTED, FailureKind.NOT_AUTHORISED);

  /** When to ask a rate-limited model again, if its provider does not say. */
  private static final Duration USUAL_WAIT = Duration.ofSeconds(5);

  private final ModelProviders models;
  private final ModelCosts costs;
  private final GuardrailStep guardrails;
  private final ThoughtMemory thoughts;
  private final CallRecords records;
  private final Clock clock;

  @Inject
  public ModelStep(
      ModelProviders models,
      ModelCosts costs,
      GuardrailStep guardrails,
      ThoughtMemory thoughts,
      CallRecords records,
      Clock clock) {
    this.models = models;
    this.costs = costs;
    this.guardrails = guardrails;
    this.thoughts = thoughts;
    this.records = records;
    this.clock = clock;
  }

  /**
   * One attempt: the request, and how often the model may still correct its answer.
   *
   * @param inWords whether the model is told the caller's format in words
   */
  private record Attempt(
      int level, FallbackStep.Model rung, List<Message> messages, int repairs, boolean inWords) {
    Attempt again(List<Message> other) {
      return new Attempt(level, rung, other, repairs - 1, inWords);
    }

    Attempt withFormatInWords() {
      return new Attempt(level, rung, messages, repairs, true);
    }
  }

  /** The model's answer; empty when the next step is to try. */
  public Optional<Answer> ask(
      PreparedCall call, int level, FallbackStep.Model rung, AnswerStream answerStream) {
    var talk =
        thoughts.restored(call.ask().caller(), call.feature().key(), rung.key(), call.messages());
    var messages = FollowUp.goingOn(talk, answerStream.text());
    return ask(call, new Attempt(level, rung, messages, REPAIRS, false), answerStream);
  }

  /** What a model is asked in a batch, where nobody can tell it to mend its answer. */
  public ModelRequest request(PreparedCall call, FallbackStep.Model rung) {
    return masking(call)
        .request(request(call, new Attempt(0, rung, call.messages(), 0, false), false));
  }

  /** What the answer of a batch amounts to; empty where it is to be asked for otherwise. */
  public Optional<Answer> late(
      PreparedCall call,
      int level,
      FallbackStep.Model rung,
      ModelOutcome outcome,
      AnswerStream answerStream) {
    var attempt = new Attempt(level, rung, call.messages(), 0, false);
    return judge(call, attempt, "", masking(call).outcome(outcome), answerStream);
  }

  private Optional<Answer> ask(PreparedCall call, Attempt attempt, AnswerStream answerStream) {
    return switch (costs.reserve(
        call, attempt.rung().key(), attempt.messages(), ServiceTier.USUAL)) {
      case BudgetDecision.Denied denied -> overBudget(call, attempt.rung(), denied);
      case BudgetDecision.Stopped stopped ->
          Optional.of(new Answer.OverBudget(call.id(), stopped.until()));
      case BudgetDecision.Granted(var reservation, var passed) -> {
        answerStream.passed(passed);
        var before = answerStream.text();
        var outcome = askWithin(reservation, call, attempt, answerStream);
        yield judge(call, attempt, before, outcome, answerStream);
      }
    };
  }

  private Optional<Answer> overBudget(
      PreparedCall call, FallbackStep.Model rung, BudgetDecision.Denied denied) {
    var answer = new Answer.OverBudget(call.id(), denied.renewsAt(), denied.reserved());
    if (denied.policy() == OnExhausted.NEXT_RUNG) {
      call.trace()
          .failures()
          .failed(
              rung.name()
                  + ": the budget "
                  + denied.by().budget().name()
                  + (denied.reserved() ? " is reserved by calls under way" : " is used up"));
      call.trace().failures().overBudget(answer, answer.until(clock.instant()));
      return Optional.empty();
    }
    return Optional.of(answer);
  }

  private ModelOutcome askWithin(
      Reservation reservation, PreparedCall call, Attempt attempt, AnswerStream answerStream) {
    var rung = attempt.rung();
    try {
      // If the server dies now, the call has cost what the steps before did, and this one at most.
      records.begin(
          call.asked(), rung.key(), call.trace().bill().cost().plus(reservation.amount()));
      var stream =
          call.ask().stream() && !call.feature().holdsBack() && format(call, attempt) == null;
      var masking = masking(call);
      var request = masking.request(request(call, attempt, stream));
      var begun = clock.instant();
      var outcome =
          call.trace()
              .time(
                  "model " + rung.name(),
                  () -> answerStream.during(() -> masking.ask(models, request, answerStream)));
      var took = Duration.between(begun, clock.instant());
      costs.charge(call, rung.key(), attempt.messages(), outcome, took, reservation);
      return outcome;
    } finally {
      // Settled already where the model was asked; gives all back where it was not.
      costs.release(reservation);
    }
  }

  private Optional<Answer> judge(
      PreparedCall call,
      Attempt attempt,
      String before,
      ModelOutcome outcome,
      AnswerStream answerStream) {
    return switch (outcome) {
      case ModelOutcome.Answered answered -> accept(call, attempt, before, answered, answerStream);
      case ModelOutcome.Failed failed -> giveUp(call, attempt, failed, answerStream);
    };
  }

  private Optional<Answer> accept(
      PreparedCall call,
      Attempt attempt,
      String before,
      ModelOutcome.Answered said,
      AnswerStream answerStream) {
    var format = format(call, attempt);
    var isJson = format != null || call.feature().checks().policy().schema() != null;
    var answered = isJson ? said.withTexts(AnswerFormat::unwrapped) : said;
    var text = before + answered.text();
    var objection =
        call.trace().time("guard output", () -> guardrails.output(call, text, answered, format));
    if (objection.isPresent()) {
      return refuse(call, attempt, answered, objection.get(), answerStream);
    }
    thoughts.keep(call.ask().caller(), call.feature().key(), attempt.rung().key(), answered);
    answerStream.release(answered::asPieces);
    return Optional.of(call.given(attempt.level(), attempt.rung().name(), text, answered));
  }

  private Optional<Answer> refuse(
      PreparedCall call,
      Attempt attempt,
      ModelOutcome.Answered answered,
      GuardrailStep.Objection objection,
      AnswerStream answerStream) {
    call.trace().failures().withheld(attempt.rung().name() + ": " + objection.detail());
    answerStream.forgetHeld();
    if (answerStream.anything()) {
      return Optional.of(new Answer.CutShort(call.id(), answerStream.text(), true));
    }
    if (objection.order() == null || attempt.repairs() == 0) {
      return Optional.empty();
    }
    var again = FollowUp.mending(attempt.messages(), answered.text(), objection.order());
    return ask(call, attempt.again(again), answerStream);
  }

  private Optional<Answer> giveUp(
      PreparedCall call, Attempt attempt, ModelOutcome.Failed failed, AnswerStream answerStream) {
    keep(call, attempt.rung(), failed);
    answerStream.forgetHeld();
    if (failed.kind() == FailureKind.CALLER_GONE) {
      return Optional.of(new Answer.CallerGone(call.id()));
    }
    if (answerStream.anything()) {
      // What is to be JSON cannot go on: the next model would begin it anew.
      return call.feature().stream().whenBroken() == WhenBroken.CONTINUE
              && !AnswerFormat.isDemanded(call.ask().options())
          ? Optional.empty()
          : Optional.of(new Answer.CutShort(call.id(), answerStream.text(), false));
    }
    if (failed.kind() == FailureKind.UNUSABLE && attempt.repairs() > 0) {
      return ask(call, attempt.again(attempt.messages()), answerStream);
    }
    if (failed.kind() == FailureKind.SCHEMA_TOO_COMPLEX
        && attempt.repairs() > 0
        && !attempt.inWords()
        && AnswerFormat.schema(call.ask().options()) != null) {
      return ask(call, attempt.withFormatInWords(), answerStream);
    }
    noteWhose(call, failed);
    return Optional.empty();
  }

  /** Another model may take it. If none does, the caller is to know what is wrong. */
  private static void noteWhose(PreparedCall call, ModelOutcome.Failed failed) {
    var failures = call.trace().failures();
    var answer = new Answer.Failed(call.id(), failed.detail(), failed.status(), failed.errorBody());
    if (failed.kind() == FailureKind.UNSUPPORTED) {
      failures.unsupported(answer);
    } else if (failed.kind() == FailureKind.UNUSABLE) {
      failures.unusable(answer);
    } else if (BY_REQUEST.contains(failed.kind()) && isTheCallers(failed.status())) {
      failures.rejected(answer);
    } else if (!LASTING.contains(failed.kind())) {
      failures.unavailable();
    }
  }

  /** Whether a provider says by this status that something is wrong with the request. */
  private static boolean isTheCallers(@Nullable Integer status) {
    return status != null && CALLERS_FAULT.contains(status);
  }

  /** Keeps why the model gave no answer, and when it may be asked again where that is known. */
  private void keep(PreparedCall call, FallbackStep.Model rung, ModelOutcome.Failed failed) {
    var why = rung.name() + ": " + failed.kind() + ", " + failed.detail();
    var wait = failed.retryAfter();
    if (failed.kind() == FailureKind.RATE_LIMITED) {
      wait = Objects.requireNonNullElse(wait, USUAL_WAIT);
      call.trace().failures().limited(why, wait);
    } else {
      call.trace().failures().failed(why);
    }
    if (wait != null) {
      call.trace().failures().waitsFor(clock.instant().plus(wait));
    }
  }

  /** The schema that the caller wants the answer to fit and the model does not promise to keep. */
  private @Nullable String format(PreparedCall call, Attempt attempt) {
    var options = call.ask().options();
    return !attempt.inWords() && models.keepsFormat(attempt.rung().key(), options)
        ? null
        : AnswerFormat.schema(options);
  }

  /** What no model is to see of the call. */
  public Mask mask(PreparedCall call) {
    return guardrails.mask(call);
  }

  private Masking masking(PreparedCall call) {
    return new Masking(mask(call));
  }

  private static ModelRequest request(PreparedCall call, Attempt attempt, boolean stream) {
    var request =
        new ModelRequest(
            attempt.rung().key(),
            attempt.messages(),
            stream,
            OutputLimit.applied(call.feature(), call.ask().options()),
            grounding(call));
    return attempt.inWords() ? request.withFormatInWords() : request;
  }

  private static Grounding grounding(PreparedCall call) {
    var feature = call.feature();
    return new Grounding(
        feature.task(),
        call.input(),
        call.passages(),
        feature.examples().all(),
        feature.checks().schema());
  }
}
