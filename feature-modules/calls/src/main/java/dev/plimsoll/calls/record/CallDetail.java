package dev.plimsoll.calls.record;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.domain.Tokens.Audio;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The details of a call, which show how its answer was made.
 *
 * @param messages the rendered prompt, as sent to the model
 * @param passages the passages that were given to the model, in the order of their citation numbers
 * @param rawOutput the model's output before guardrails; null if no model answered
 * @param findings of the guardrails on input and answer
 * @param stages the steps of the call's path, in order
 * @param audio the sounds among the tokens of the call; null if there were none
 */
public record CallDetail(
    List<Message> messages,
    List<Passage> passages,
    @Nullable String rawOutput,
    List<FindingNote> findings,
    List<CallStage> stages,
    @Nullable Audio audio) {
  /** The details of a call that ended before anything happened. */
  public static final CallDetail EMPTY =
      new CallDetail(List.of(), List.of(), null, List.of(), List.of());

  /** Details of a call without sounds. */
  public CallDetail(
      List<Message> messages,
      List<Passage> passages,
      @Nullable String rawOutput,
      List<FindingNote> findings,
      List<CallStage> stages) {
    this(messages, passages, rawOutput, findings, stages, null);
  }

  public CallDetail {
    messages = List.copyOf(messages);
    passages = List.copyOf(passages);
    findings = List.copyOf(findings);
    stages = List.copyOf(stages);
  }

  /** These details, of a call with sounds. */
  public CallDetail with(Audio sounds) {
    return new CallDetail(messages, passages, rawOutput, findings, stages, sounds);
  }
}
