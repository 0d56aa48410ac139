package dev.plimsoll.serving;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.approvals.HeldAnswers;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.features.settings.Risk;
import dev.plimsoll.features.settings.RiskPolicy;
import dev.plimsoll.guardrails.Finding;
import dev.plimsoll.guardrails.Severity;
import dev.plimsoll.serving.call.PreparedCall;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/**
 * Judges the risk of answers before anybody sees them: they are given, replaced by the safe answer,
 * or held until a reviewer has decided.
 */
@Dependent
class RiskAssessment {
  private final RiskScores risks;
  private final HeldAnswers held;
  private final Clock clock;

  @Inject
  RiskAssessment(RiskScores risks, HeldAnswers held, Clock clock) {
    this.risks = risks;
    this.held = held;
    this.clock = clock;
  }

  /** The answer that the feature's risk policy allows. Evals get the model's answer. */
  Answer assess(
      PreparedCall call, AnswerListener listener, Function<AnswerListener, Answer> answering) {
    var policy = call.feature().risk();
    if (policy == null || call.ask().channel() == Channel.EVAL) {
      return answering.apply(listener);
    }
    var buffer = new BufferingListener(listener);
    var answer = answering.apply(buffer);
    if (answer instanceof Answer.Given given && !given.isPrepared()) {
      return assess(call, policy, given, buffer);
    }
    buffer.release();
    return answer;
  }

  private Answer assess(
      PreparedCall call, RiskPolicy policy, Answer.Given given, BufferingListener buffer) {
    var risk =
        call.trace().time("risk", () -> risks.of(call, policy.scoring(), given.transcript()));
    var course = risk.map(policy::course).orElse(RiskPolicy.Course.PERSON);
    var known = risk.orElse(new Risk(1, "the risk could not be judged"));
    call.trace().noted(List.of(finding(course, known)));
    return switch (course) {
      case PASS -> pass(given, buffer);
      case REFUSE -> refuse(call, given.replacedBy(policy.safeAnswer()), buffer);
      case PERSON -> hold(call, policy, given, known);
    };
  }

  private static Answer pass(Answer.Given given, BufferingListener buffer) {
    buffer.release();
    return given;
  }

  private static Answer refuse(PreparedCall call, Answer.Given safe, BufferingListener buffer) {
    if (call.ask().stream()) {
      buffer.replace(safe.text());
    }
    return safe;
  }

  private Answer hold(PreparedCall call, RiskPolicy policy, Answer.Given given, Risk risk) {
    var now = clock.instant();
    var due = now.plus(policy.within());
    held.hold(
        HeldAnswer.of(
            call.ask().caller(),
            call.feature().key(),
            call.input(),
            given,
            risk,
            policy.safeAnswer(),
            now,
            due));
    return new Answer.Held(call.id(), due);
  }

  private static Finding finding(RiskPolicy.Course course, Risk risk) {
    return new Finding(
        "risk",
        course == RiskPolicy.Course.REFUSE ? Severity.BLOCK : Severity.NOTE,
        risk.toString());
  }
}
