package dev.plimsoll.serving;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.features.CapabilityLevels;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.flags.FeatureFlags;
import dev.plimsoll.flags.FlagDecision;
import dev.plimsoll.flags.FlagReason;
import dev.plimsoll.serving.call.AskedCall;
import dev.plimsoll.serving.call.PreparedCall;
import dev.plimsoll.serving.model.GuardrailStep;
import dev.plimsoll.serving.routing.Router;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Steps 3 to 5 of the path of a call: what it goes through before a model may answer it. */
@Dependent
class Preparation {
  private final FeatureFlags flags;
  private final CapabilityLevels levels;
  private final GuardrailStep guardrails;
  private final ContextBuilder context;
  private final Router router;

  @Inject
  Preparation(
      FeatureFlags flags,
      CapabilityLevels levels,
      GuardrailStep guardrails,
      ContextBuilder context,
      Router router) {
    this.flags = flags;
    this.levels = levels;
    this.guardrails = guardrails;
    this.context = context;
    this.router = router;
  }

  /** Whether a call may be answered. */
  sealed interface Outcome {
    /** It may. */
    record Ready(PreparedCall call) implements Outcome {}

    /** It ends here, with this answer. */
    record Ended(Answer answer) implements Outcome {}
  }

  /** Asks the flag, checks the input, and gathers what a model needs. */
  Outcome of(AskedCall call, AnswerListener listener) {
    var trace = call.trace();
    var flag = trace.time("flag", () -> flags.decide(call.feature().key(), call.ask().caller()));
    trace.decided(flag);
    return switch (flag) {
      case FlagDecision.Off off ->
          new Outcome.Ended(new Answer.FeatureOff(call.id(), off.reason() == FlagReason.KILLED));
      case FlagDecision.On on -> {
        var refusal = trace.time("guard input", () -> guardrails.input(call));
        yield refusal.isPresent()
            ? new Outcome.Ended(new Answer.Refused(call.id(), refusal.get()))
            : new Outcome.Ready(prepared(call, on, listener));
      }
    };
  }

  private PreparedCall prepared(AskedCall call, FlagDecision.On flag, AnswerListener listener) {
    var trace = call.trace();
    listener.begun(call.id(), call.conversation());
    var found = trace.time("retrieve", () -> context.search(call));
    var passages =
        found.isEmpty()
            ? found
            : trace.time("guard passages", () -> guardrails.passages(call, found));
    trace.found(passages);
    listener.found(passages);
    var prompt = trace.time("render", () -> context.render(call, passages));
    trace.rendered(prompt);
    var level = levels.of(call.feature().key());
    return new PreparedCall(call, flag, level, passages, prompt, routed(call, level));
  }

  /** The fallback order, the model that the question's difficulty asks for first. */
  private List<FallbackStep> routed(AskedCall call, CapabilityLevel level) {
    var steps = call.feature().fallback().steps();
    var table = call.feature().routes();
    if (table.isEmpty() || !level.allowsAllModels()) {
      return steps;
    }
    var route = call.trace().time("route", () -> router.route(table, call));
    call.trace().routed(route);
    var model = route.model();
    if (model == null) {
      return steps;
    }
    var first = new FallbackStep.Model(model);
    var others = steps.stream().filter(step -> !step.equals(first));
    return Stream.concat(Stream.of(first), others).toList();
  }
}
