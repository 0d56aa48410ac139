package dev.plimsoll.calls.record;

import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.UserId;
import java.util.List;

/**
 * What a person said is deleted, on their request; fired in the transaction that deletes it, for
 * whoever keeps anything of this person or of these conversations.
 */
public record PersonErased(UserId user, List<ConversationId> conversations) {
  /** What a deletion is in the ledger: every node hears of it there. */
  public static final String KIND = "personal-data";

  public PersonErased {
    conversations = List.copyOf(conversations);
  }
}
