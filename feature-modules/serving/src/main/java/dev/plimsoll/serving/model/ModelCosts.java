package dev.plimsoll.serving.model;

import dev.plimsoll.calls.record.CallCost;
import dev.plimsoll.calls.record.ModelUse;
import dev.plimsoll.costs.Budgets;
import dev.plimsoll.costs.budget.BudgetDecision;
import dev.plimsoll.costs.budget.BudgetSubject;
import dev.plimsoll.costs.budget.Reservation;
import dev.plimsoll.costs.budget.Usage;
import dev.plimsoll.costs.prices.Prices;
import dev.plimsoll.costs.prices.ServiceTier;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.models.ModelProviders;
import dev.plimsoll.models.api.Counted;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.serving.call.PreparedCall;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cost of a model for a call: reserved before the model is asked, and charged when it has
 * answered.
 */
@Dependent
public class ModelCosts {
  /** Tokens that no model makes more of for one answer. */
  private static final long MOST_IN_A_SECOND = 1_000;

  private final ModelProviders models;
  private final Prices prices;
  private final Budgets budgets;

  @Inject
  public ModelCosts(ModelProviders models, Prices prices, Budgets budgets) {
    this.models = models;
    this.prices = prices;
    this.budgets = budgets;
  }

  /** Reserves the worst case of the model's cost. */
  public BudgetDecision reserve(
      PreparedCall call, ModelKey model, List<Message> messages, ServiceTier serviceTier) {
    var options = call.ask().options();
    var limited = budgets.mayLimit(call.feature().key());
    var most =
        models
            .inputBound(model, messages, options, limited)
            .plus(OutputLimit.inAll(call.feature(), options));
    var worst = prices.worstCase(model, most, serviceTier);
    return budgets.reserve(spender(call), new Usage(worst, most.total(), calls(call)));
  }

  /** A call counts once, for the first model that is asked. */
  private static int calls(PreparedCall call) {
    return call.trace().model().equals(ModelUse.NONE) ? 1 : 0;
  }

  private static BudgetSubject spender(PreparedCall call) {
    var caller = call.ask().caller();
    return new BudgetSubject(
        caller.tenant(), caller.user(), caller.keyName(), call.feature().key());
  }

  /**
   * Charges the model's usage and releases the rest of the reservation. Where nobody has counted
   * it, budgets are charged the most that it can be, and the record of the call has the estimate.
   *
   * @param messages what the model was asked
   * @param took how long it had for its answer
   */
  public void charge(
      PreparedCall call,
      ModelKey model,
      List<Message> messages,
      ModelOutcome came,
      Duration took,
      Reservation reservation) {
    var outcome = counted(call, came);
    var cost = prices.cost(model, outcome.tokens()).amount();
    if (outcome instanceof ModelOutcome.Failed failed && failed.counted() != Counted.ALL) {
      var most = most(call, model, messages, failed, took);
      var worst = worst(model, failed.counted(), most);
      var held = reservation.amount();
      var charged = worst.exceeds(held) ? held : worst;
      budgets.settle(reservation, cost.exceeds(charged) ? cost : charged, most.total());
    } else {
      budgets.settle(reservation, cost, outcome.tokens().total());
    }
    note(call, model, outcome, cost);
  }

  private Usd worst(ModelKey model, Counted counted, Tokens most) {
    return counted == Counted.NOTHING
        ? prices.worstCase(model, most, ServiceTier.USUAL)
        : prices.cost(model, most).amount();
  }

  /** What a model may have used before its answer broke off: it may have thought unseen. */
  private Tokens most(
      PreparedCall call,
      ModelKey model,
      List<Message> messages,
      ModelOutcome.Failed failed,
      Duration took) {
    var options = call.ask().options();
    var known = failed.tokens();
    var possible = known.output() + MOST_IN_A_SECOND * (took.toSeconds() + 1);
    var limit = OutputLimit.inAll(call.feature(), options).output();
    var more = Math.max(0, Math.min(limit, possible) - known.output());
    return failed.counted() == Counted.NOTHING
        ? models
            .inputBound(model, messages, options, budgets.mayLimit(call.feature().key()))
            .plus(Tokens.of(0, known.output() + more))
        : known.plus(Tokens.of(0, more));
  }

  /** Nobody counts an answer that could not be taken in: it may have been as long as it might. */
  private static ModelOutcome counted(PreparedCall call, ModelOutcome outcome) {
    if (!(outcome instanceof ModelOutcome.Failed failed)
        || failed.kind() != FailureKind.TOO_LARGE) {
      return outcome;
    }
    var most = OutputLimit.inAll(call.feature(), call.ask().options()).output();
    return failed.using(Tokens.of(0, Math.max(0, most - failed.tokens().output())));
  }

  /**
   * Charges what the model has used in a batch.
   *
   * @param reservation null where what was set aside is lost with the node that did it
   * @return what it cost less than by itself
   */
  public Usd chargeBatched(
      PreparedCall call, ModelKey model, ModelOutcome outcome, @Nullable Reservation reservation) {
    var tokens = outcome.tokens();
    var cost = prices.cost(model, tokens, ServiceTier.BATCH).amount();
    var usual = prices.cost(model, tokens).amount();
    if (reservation != null) {
      budgets.settle(reservation, cost, tokens.total());
    } else if (budgets.reserve(spender(call), new Usage(cost, tokens.total(), calls(call)))
        instanceof BudgetDecision.Granted(var late, var _)) {
      budgets.settle(late, cost, tokens.total());
    }
    note(call, model, outcome, cost);
    return new Usd(Math.max(0, usual.micros() - cost.micros()));
  }

  /** Releases what was not charged; does nothing if all was. */
  public void release(Reservation reservation) {
    budgets.release(reservation);
  }

  private static void note(PreparedCall call, ModelKey model, ModelOutcome outcome, Usd cost) {
    call.trace().said(outcome);
    call.trace()
        .charged(use(model, outcome), new CallCost(outcome.tokens(), estimated(outcome), cost));
  }

  private static ModelUse use(ModelKey model, ModelOutcome outcome) {
    return switch (outcome) {
      case ModelOutcome.Answered answered ->
          new ModelUse(model, answered.servedModel(), answered.finishReason(), answered.attempts());
      case ModelOutcome.Failed failed -> new ModelUse(model, null, null, failed.attempts());
    };
  }

  private static boolean estimated(ModelOutcome outcome) {
    return outcome instanceof ModelOutcome.Answered answered
        ? answered.estimated()
        : !outcome.tokens().equals(Tokens.NONE);
  }
}
