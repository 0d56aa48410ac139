package dev.plimsoll.serving;

import dev.plimsoll.guardrails.Finding;
import dev.plimsoll.guardrails.Guardrails;
import dev.plimsoll.guardrails.InputPolicy;
import dev.plimsoll.guardrails.OutputPolicy;
import dev.plimsoll.guardrails.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Checks what goes in and what comes out, and keeps what was found with the call. */
@ApplicationScoped
class GuardrailStep {
  private final Guardrails guardrails;

  @Inject
  GuardrailStep(Guardrails guardrails) {
    this.guardrails = guardrails;
  }

  /**
   * Why an output may not be shown, for operators.
   *
   * @param mendable whether the model may do better when it is told
   */
  record Objection(String detail, boolean mendable) {}

  /** Why the input may not go to a model, for the user; empty where it may. */
  Optional<String> input(CallInProgress call) {
    if (call.input().isBlank()) {
      return Optional.of("There is no question: the last user message is empty.");
    }
    var policy =
        new InputPolicy(call.feature().limits().maxInput(), call.feature().limits().blocked());
    return blocking(call, guardrails.checkInput(policy, call.input())).map(Finding::detail);
  }

  /** Empty where the output may be shown. */
  Optional<Objection> output(CallInProgress call, String text) {
    var policy = new OutputPolicy(call.feature().checks().schema());
    return blocking(call, guardrails.checkOutput(policy, text, call.passages()))
        .map(finding -> new Objection(finding.detail(), finding.check().equals("schema")));
  }

  private static Optional<Finding> blocking(CallInProgress call, List<Finding> findings) {
    call.noted(findings);
    return findings.stream().filter(finding -> finding.severity() == Severity.BLOCK).findFirst();
  }
}
