package dev.plimsoll.evals;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.evals.cases.EvalCase;
import dev.plimsoll.evals.results.CaseResult;
import dev.plimsoll.evals.results.CaseStatus;
import java.time.Duration;

/** The outcome of asking a case. */
sealed interface CaseOutcome {
  /** There is a result that counts. */
  record Counted(CaseResult result) implements CaseOutcome {}

  /** No case can be asked, so the run would say nothing about the feature's quality. */
  record Impossible(String why) implements CaseOutcome {}

  /** This node stops; the case is still to be asked. */
  record Interrupted() implements CaseOutcome {}

  static CaseOutcome of(EvalCase asked, Answer answer, Duration took) {
    return switch (answer) {
      case Answer.Given given -> new Counted(judged(asked, given, took));
      case Answer.Refused(var call, var reason) ->
          failed(asked, call, "refused by a guardrail: " + reason, took);
      case Answer.CutShort(var call, var partial, var withheld) ->
          error(
              asked,
              call,
              partial,
              withheld ? "a guardrail withheld the rest of the answer" : "the answer was cut off",
              took);
      case Answer.Failed failed -> error(asked, failed.call(), "", failed.message(), took);
      case Answer.Limited(var call, _) ->
          error(asked, call, "", "the models are rate limited", took);
      case Answer.Held(var call, _) ->
          error(asked, call, "", "the answer was held for a reviewer", took);
      case Answer.Later later -> error(asked, later.call(), "", "no model can answer yet", took);
      case Answer.CallerGone(var call) -> error(asked, call, "", "the run was stopped", took);
      case Answer.Interrupted _ -> new Interrupted();
      case Answer.FeatureOff(_, var killed) ->
          new Impossible(killed ? "the feature is killed" : "the feature is off for staff");
      case Answer.OverBudget over when over.reserved() ->
          error(asked, over.call(), "", "the budget is reserved by other calls", took);
      case Answer.OverBudget over ->
          new Impossible("the feature's budget is used up until " + over.renewsAt());
    };
  }

  private static CaseResult judged(EvalCase asked, Answer.Given given, Duration took) {
    var verdict = asked.expect().judge(given.text(), given.abstained());
    var status = verdict.passed() ? CaseStatus.PASSED : CaseStatus.FAILED;
    return result(asked, status, given.call(), given.text(), verdict.why(), took);
  }

  private static CaseOutcome failed(EvalCase asked, CallId call, String why, Duration took) {
    return new Counted(result(asked, CaseStatus.FAILED, call, "", why, took));
  }

  private static CaseOutcome error(
      EvalCase asked, CallId call, String partial, String why, Duration took) {
    return new Counted(result(asked, CaseStatus.ERROR, call, partial, why, took));
  }

  private static CaseResult result(
      EvalCase asked, CaseStatus status, CallId call, String answer, String why, Duration took) {
    return new CaseResult(asked.id(), status, answer, why, call, took, null);
  }
}
