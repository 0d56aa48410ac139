package dev.plimsoll.serving;

import dev.plimsoll.calls.Bill;
import dev.plimsoll.calls.ModelUse;
import dev.plimsoll.costs.BudgetDecision;
import dev.plimsoll.costs.Budgets;
import dev.plimsoll.costs.Demand;
import dev.plimsoll.costs.Exhausted;
import dev.plimsoll.costs.Prices;
import dev.plimsoll.costs.Reservation;
import dev.plimsoll.costs.Spender;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.Chunk;
import dev.plimsoll.models.FailureKind;
import dev.plimsoll.models.ModelOutcome;
import dev.plimsoll.models.ModelProviders;
import dev.plimsoll.models.ModelRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The fallback ladder: each model in turn until one answers, then the text that a person wrote
 * beforehand. Once a first word was shown, there is no other rung: a broken answer ends as one.
 */
@ApplicationScoped
class Ladder {
  @Inject ModelProviders models;
  @Inject Prices prices;
  @Inject Budgets budgets;
  @Inject Guard guard;
  @Inject CallRecords records;

  Answer climbDown(CallInProgress call, AnswerListener listener) {
    var ladder = call.feature().ladder();
    for (var level = 0; level < ladder.size(); level++) {
      var answer =
          switch (ladder.get(level)) {
            case Rung.Model rung -> ask(call, level, rung, listener);
            case Rung.Template rung -> Optional.of(say(call, level, rung, listener));
          };
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    return new Answer.Failed(call.id(), "No model can answer at the moment.", null, null);
  }

  private static Answer say(
      CallInProgress call, int level, Rung.Template rung, AnswerListener listener) {
    var text = rung.text();
    listener.said(new Chunk(text, null));
    return Answers.given(call, level, rung, text, "template", "stop", false, null);
  }

  /** Asks one model within the budget; empty when the next rung is to try. */
  private Optional<Answer> ask(
      CallInProgress call, int level, Rung.Model rung, AnswerListener listener) {
    return switch (budgets.reserve(spender(call), demand(call, rung))) {
      case BudgetDecision.Denied denied -> overBudget(call, rung, denied);
      case BudgetDecision.Stopped stopped ->
          Optional.of(new Answer.OverBudget(call.id(), stopped.until()));
      case BudgetDecision.Granted(var reservation, var _) -> {
        var said = new Said(call, listener);
        var outcome = askWithin(reservation, call, rung, said);
        yield judge(call, level, rung, outcome, said);
      }
    };
  }

  private static Optional<Answer> overBudget(
      CallInProgress call, Rung.Model rung, BudgetDecision.Denied denied) {
    if (denied.policy() == Exhausted.NEXT_RUNG) {
      call.failed(rung.name() + ": the budget " + denied.by().budget().name() + " is used up");
      return Optional.empty();
    }
    return Optional.of(new Answer.OverBudget(call.id(), denied.renewsAt()));
  }

  private static Spender spender(CallInProgress call) {
    var caller = call.ask().caller();
    return new Spender(caller.tenant(), caller.user(), caller.keyName(), call.feature().key());
  }

  /** A call counts once, for the first model that is asked. */
  private Demand demand(CallInProgress call, Rung.Model rung) {
    var input = InputBound.of(call.messages(), call.ask().options());
    var output = OutputLimit.inAll(call.feature(), call.ask().options());
    var calls = call.model().equals(ModelUse.NONE) ? 1 : 0;
    return new Demand(prices.worstCase(rung.key(), input, output), input + output, calls);
  }

  private ModelOutcome askWithin(
      Reservation reservation, CallInProgress call, Rung.Model rung, Said said) {
    try {
      // If the server dies now, the call has cost what the rungs before did, and this one at most.
      records.begin(call, rung.key(), call.bill().cost().plus(reservation.amount()));
      var outcome = call.time("model " + rung.name(), () -> models.chat(request(call, rung), said));
      charge(call, rung, outcome, reservation);
      return outcome;
    } finally {
      // Settled already where the model was asked; gives all back where it was not.
      budgets.release(reservation);
    }
  }

  private void charge(
      CallInProgress call, Rung.Model rung, ModelOutcome outcome, Reservation reservation) {
    var cost = prices.cost(rung.key(), outcome.tokens());
    budgets.settle(reservation, cost.amount(), outcome.tokens().total());
    call.put(outcome);
    call.asked(
        switch (outcome) {
          case ModelOutcome.Answered answered ->
              new ModelUse(
                  rung.key(), answered.servedModel(), answered.finishReason(), answered.attempts());
          case ModelOutcome.Failed failed ->
              new ModelUse(rung.key(), null, null, failed.attempts());
        },
        new Bill(outcome.tokens(), estimated(outcome), cost.amount()));
  }

  private Optional<Answer> judge(
      CallInProgress call, int level, Rung.Model rung, ModelOutcome outcome, Said said) {
    return switch (outcome) {
      case ModelOutcome.Answered answered -> accept(call, level, rung, answered, said);
      case ModelOutcome.Failed failed -> giveUp(call, rung, failed, said);
    };
  }

  private Optional<Answer> accept(
      CallInProgress call, int level, Rung.Model rung, ModelOutcome.Answered answered, Said said) {
    var objection = call.time("guard output", () -> guard.output(call, answered.text()));
    if (objection.isPresent() && !said.anything()) {
      call.failed(rung.name() + ": " + objection.get());
      return Optional.empty();
    }
    said.release(answered.text());
    return Optional.of(
        Answers.given(
            call,
            level,
            rung,
            answered.text(),
            answered.servedModel(),
            answered.finishReason(),
            answered.abstained(),
            answered.raw()));
  }

  private static Optional<Answer> giveUp(
      CallInProgress call, Rung.Model rung, ModelOutcome.Failed failed, Said said) {
    call.failed(rung.name() + ": " + failed.kind() + ", " + failed.detail());
    if (failed.kind() == FailureKind.CALLER_GONE) {
      return Optional.of(new Answer.CallerGone(call.id()));
    }
    if (said.anything()) {
      return Optional.of(new Answer.CutShort(call.id(), failed.partial()));
    }
    if (failed.kind() == FailureKind.REJECTED && !call.ask().options().isEmpty()) {
      // It may be the caller's own options that the provider refuses: say so, hide nothing.
      return Optional.of(
          new Answer.Failed(call.id(), failed.detail(), failed.status(), failed.errorBody()));
    }
    return Optional.empty();
  }

  private static ModelRequest request(CallInProgress call, Rung.Model rung) {
    return new ModelRequest(
        rung.key(),
        call.messages(),
        call.ask().stream() && !call.feature().holdsBack(),
        OutputLimit.applied(call.feature(), call.ask().options()),
        Grounds.grounding(call));
  }

  private static boolean estimated(ModelOutcome outcome) {
    return outcome instanceof ModelOutcome.Answered answered
        ? answered.estimated()
        : !outcome.tokens().equals(Tokens.NONE);
  }
}
