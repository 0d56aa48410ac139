package dev.plimsoll.calls.exchange;

import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.Conversation;
import dev.plimsoll.domain.ConversationId;
import java.util.List;

/** An imported conversation with its calls in order, at least one. */
public record ImportedTalk(ConversationId id, List<CallRecord> calls) {
  public ImportedTalk {
    calls = List.copyOf(calls);
  }

  /** The first words of the first question. */
  public String title() {
    return Conversation.titleOf(calls.getFirst().call().started().input());
  }
}
