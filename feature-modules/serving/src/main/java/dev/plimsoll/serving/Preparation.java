package dev.plimsoll.serving;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.features.CapabilityLevels;
import dev.plimsoll.flags.FeatureFlags;
import dev.plimsoll.flags.FlagDecision;
import dev.plimsoll.flags.FlagReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * What every call goes through before a model: flag, level, guardrails, passages, prompt, route.
 */
@ApplicationScoped
class Preparation {
  private final FeatureFlags flags;
  private final CapabilityLevels levels;
  private final GuardrailStep guardrails;
  private final ContextBuilder contextBuilder;
  private final Router router;

  @Inject
  Preparation(
      FeatureFlags flags,
      CapabilityLevels levels,
      GuardrailStep guardrails,
      ContextBuilder contextBuilder,
      Router router) {
    this.flags = flags;
    this.levels = levels;
    this.guardrails = guardrails;
    this.contextBuilder = contextBuilder;
    this.router = router;
  }

  /** The answer that ends the call here; empty where a model may be asked. */
  Optional<Answer> of(CallInProgress call, AnswerListener listener) {
    call.decided(call.time("flag", () -> flags.decide(call.feature().key(), call.ask().caller())));
    if (call.flag() instanceof FlagDecision.Off off) {
      return Optional.of(new Answer.FeatureOff(call.id(), off.reason() == FlagReason.KILLED));
    }
    call.at(levels.of(call.feature().key()));
    var refusal = call.time("guard input", () -> guardrails.input(call));
    if (refusal.isPresent()) {
      return Optional.of(new Answer.Refused(call.id(), refusal.get()));
    }
    listener.begun(call.id(), call.conversation());
    call.time("retrieve", () -> contextBuilder.search(call));
    listener.found(call.passages());
    call.time("render", () -> contextBuilder.render(call));
    route(call);
    return Optional.empty();
  }

  /** Finds the model that the question's difficulty asks for, while the feature can do all. */
  private void route(CallInProgress call) {
    var table = call.feature().routes();
    if (!table.isEmpty() && call.level().allowsAllModels()) {
      call.routed(call.time("route", () -> router.route(table, call)));
    }
  }
}
