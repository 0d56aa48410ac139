package dev.plimsoll.serving;

import dev.plimsoll.answers.Ask;
import dev.plimsoll.calls.record.CallDetail;
import dev.plimsoll.calls.record.CallVersions;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.flags.FlagDecision;
import dev.plimsoll.guardrails.masking.Mask;
import dev.plimsoll.prompts.PromptVersion;
import dev.plimsoll.serving.call.AskedCall;
import dev.plimsoll.serving.call.PreparedCall;
import dev.plimsoll.serving.call.RenderedPrompt;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call whose question was sent to a provider in a batch, as it is stored until the answer
 * arrives.
 *
 * @param level which step of the fallback order the model is, from 0
 * @param masked what stands for each value that is hidden from the model; null in those that an
 *     earlier version stored
 */
public record SuspendedCall(
    ConversationId conversation,
    Instant at,
    FlagDecision.On flag,
    CallVersions versions,
    CallDetail detail,
    ModelKey model,
    int level,
    @Nullable Map<String, String> masked) {

  static SuspendedCall of(PreparedCall call, ModelKey model, int level, Mask mask) {
    return new SuspendedCall(
        call.asked().conversation(),
        call.asked().at(),
        call.flag(),
        call.trace().versions(),
        call.trace().detail(),
        model,
        level,
        mask.placeholders());
  }

  /** The call, as it was before it waited. */
  PreparedCall resumed(CallId id, AiFeature feature, Ask ask, @Nullable PromptVersion version) {
    var call = AskedCall.of(id, conversation, at, feature, ask, InteractionType.ASYNCHRONOUS);
    var prompt = new RenderedPrompt(version, detail.messages());
    var trace = call.trace();
    trace.decided(flag);
    trace.found(detail.passages());
    trace.rendered(prompt);
    trace.resumed(detail.findings());
    var _ = trace.mask(() -> masked == null ? Mask.NONE : Mask.of(masked));
    return new PreparedCall(
        call, flag, CapabilityLevel.FULL, detail.passages(), prompt, feature.fallback().steps());
  }
}
