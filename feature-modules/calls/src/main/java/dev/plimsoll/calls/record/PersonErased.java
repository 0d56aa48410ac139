package dev.plimsoll.calls.record;

import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.UserId;
import java.util.List;

/**
 * A person's data is erased on their request. Fired in the transaction that erases it, for all
 * modules that store data of this person or of these conversations.
 */
public record PersonErased(UserId user, List<ConversationId> conversations) {
  /** The kind of ledger entry of an erasure, by which all nodes are notified. */
  public static final String KIND = "personal-data";

  public PersonErased {
    conversations = List.copyOf(conversations);
  }
}
