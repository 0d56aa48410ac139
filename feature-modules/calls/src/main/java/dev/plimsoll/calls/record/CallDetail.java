package dev.plimsoll.calls.record;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rest of a call: what one needs to understand how its answer came about.
 *
 * @param messages the rendered prompt, as the model was sent it
 * @param passages that the answer could rest on, in the order of their citation numbers
 * @param rawOutput what the model said, before guardrails; null where none spoke
 * @param findings of the guardrails on input and answer
 * @param stages the steps of the call's path, in order
 */
public record CallDetail(
    List<Message> messages,
    List<Passage> passages,
    @Nullable String rawOutput,
    List<FindingNote> findings,
    List<CallStage> stages) {
  /** Of a call that ended before anything happened. */
  public static final CallDetail EMPTY =
      new CallDetail(List.of(), List.of(), null, List.of(), List.of());

  public CallDetail {
    messages = List.copyOf(messages);
    passages = List.copyOf(passages);
    findings = List.copyOf(findings);
    stages = List.copyOf(stages);
  }
}
