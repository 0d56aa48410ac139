package dev.plimsoll.serving.model;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.features.Prompting;
import dev.plimsoll.features.settings.PromptSettings;
import dev.plimsoll.guardrails.Finding;
import dev.plimsoll.guardrails.Guardrails;
import dev.plimsoll.guardrails.InputPolicy;
import dev.plimsoll.guardrails.OutputCheck;
import dev.plimsoll.guardrails.Severity;
import dev.plimsoll.guardrails.TenantCountries;
import dev.plimsoll.guardrails.masking.Mask;
import dev.plimsoll.models.api.AnswerPart;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.serving.call.AskedCall;
import dev.plimsoll.serving.call.CallTrace;
import dev.plimsoll.serving.call.MessageTexts;
import dev.plimsoll.serving.call.PreparedCall;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks input and output, and records the findings with the call. */
@Dependent
public class GuardrailStep {
  private final Guardrails guardrails;
  private final TenantCountries countries;

  @Inject
  public GuardrailStep(Guardrails guardrails, TenantCountries countries) {
    this.guardrails = guardrails;
    this.countries = countries;
  }

  /**
   * Why an output may not be shown, for operators.
   *
   * @param order what to say to the model so that it mends the output; null where it cannot
   */
  record Objection(String detail, @Nullable String order) {}

  /** Why the input may not go to a model, for the user; empty where it may. */
  public Optional<String> input(AskedCall call) {
    if (call.input().isBlank() && !asksOtherwise(call)) {
      return Optional.of("There is no question, because the last user message is empty.");
    }
    var policy = policy(call);
    var refusal =
        blocking(call.trace(), guardrails.checkInput(policy, call.texts())).map(Finding::detail);
    if (refusal.isPresent()) {
      call.trace().refused(Guardrails.masked(call.input(), policy.countries()));
    }
    return refusal;
  }

  /** Whether there is something to answer beside the words of a user. */
  private static boolean asksOtherwise(AskedCall call) {
    var talk = call.ask().messages();
    var isPlain =
        call.feature().task() == Task.CHAT && call.feature().prompt().equals(PromptSettings.NONE);
    // Instructions alone, or what a tool says, where they reach the model as they are.
    return Prompting.asksWithFiles(talk)
        || (isPlain && !talk.isEmpty() && Prompting.question(talk) < 0);
  }

  /** The passages that may go to a model; what is left out is on record. */
  public List<Passage> passages(AskedCall call, List<Passage> found) {
    return found.stream().filter(passage -> mayGo(call, passage)).toList();
  }

  private boolean mayGo(AskedCall call, Passage passage) {
    var blocked = guardrails.checkPassage(policy(call), passage);
    blocked.ifPresent(finding -> call.trace().noted(List.of(leftOut(finding, passage))));
    return blocked.isEmpty();
  }

  private static Finding leftOut(Finding finding, Passage passage) {
    var detail = "A passage of '" + passage.title() + "' was left out. " + finding.detail();
    return new Finding(finding.check(), Severity.NOTE, detail);
  }

  private InputPolicy policy(AskedCall call) {
    var limits = call.feature().limits();
    var whose = countries.of(call.ask().caller().tenant());
    var isForEach = call.feature().task() == Task.EMBED;
    return new InputPolicy(limits.maxInput(), isForEach, whose, limits.blocked(), limits.masked());
  }

  /** What the model is not to see of a call: of what the caller sent and of the passages. */
  Mask mask(PreparedCall call) {
    return call.trace().mask(() -> newMask(call));
  }

  private Mask newMask(PreparedCall call) {
    var policy = policy(call.asked());
    if (policy.masked().isEmpty()) {
      return Mask.NONE;
    }
    var texts = new ArrayList<String>();
    call.asked().texts().forEach(text -> texts.add(text.text()));
    // What begins in one part of a message does not end in the next, where it is sent.
    texts.addAll(call.asked().words());
    for (var passage : call.passages()) {
      texts.add(passage.title());
      texts.add(passage.text());
    }
    return guardrails.mask(
        policy, texts, call.messages().stream().map(GuardrailStep::whole).toList());
  }

  /** Without the placeholders that a provider has from the answer before. */
  private static String whole(Message message) {
    var raw = message.raw();
    return raw == null ? message.text() : MessageTexts.withoutReturned(raw);
  }

  /**
   * Empty where the output may be shown, with all its choices, calls of tools and reasoning.
   *
   * @param text of the first choice
   * @param schema that the caller wants it to fit and the model does not promise to; null for none
   */
  Optional<Objection> output(
      PreparedCall call, String text, ModelOutcome.Answered answered, @Nullable String schema) {
    var findings = new ArrayList<Finding>();
    // A call of a tool is no text that a schema could fit.
    if (!answered.isCallAlone()) {
      if (schema != null && answered.finishReason().equals("stop")) {
        guardrails.checkFormat(schema, text).ifPresent(findings::add);
      }
      findings.addAll(checked(call, answered, text));
    }
    for (var part : answered.otherParts()) {
      var found =
          part.kind() == AnswerPart.Kind.CHOICE
              ? checked(call, answered, part.text())
              : guardrails.checkSecrets(mask(call).mask(part.text()));
      found.forEach(finding -> findings.add(finding.at(part.path())));
    }
    return blocking(call.trace(), findings)
        .map(finding -> new Objection(finding.detail(), order(finding)));
  }

  private List<Finding> checked(PreparedCall call, ModelOutcome.Answered answered, String text) {
    var policy = call.feature().checks().policy();
    // What a model says when it calls tools is not the answer yet.
    var fitting = answered.callsTools() ? policy.withoutSchema() : policy;
    var findings =
        new ArrayList<>(guardrails.checkOutput(fitting, call.input(), text, call.passages()));
    // What the caller sent is no secret that the model gives away.
    findings.addAll(guardrails.checkSecrets(mask(call).mask(text)));
    return findings;
  }

  private static @Nullable String order(Finding finding) {
    return switch (OutputCheck.of(finding)) {
      case SCHEMA ->
          "This answer does not match the JSON Schema: "
              + finding.detail()
              + ". Answer again with the complete JSON that matches it, and nothing else.";
      case LANGUAGE ->
          finding.detail() + " Answer again in the language of the question, and say nothing else.";
      case SECRET, CITATION -> null;
    };
  }

  private static Optional<Finding> blocking(CallTrace trace, List<Finding> findings) {
    trace.noted(findings);
    return findings.stream().filter(finding -> finding.severity() == Severity.BLOCK).findFirst();
  }
}
