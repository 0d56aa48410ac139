package dev.plimsoll.calls.record;

import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.UserId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's data is erased on their request. Fired in the transaction that erases it, for all
 * modules that store data of this person or of these conversations.
 *
 * @param keys of the person's application, by which data is theirs that was stored before users
 *     belonged to applications; empty for people who sign in
 */
public record PersonErased(UserId user, Set<String> keys, List<ConversationId> conversations) {
  /** The kind of ledger entry of an erasure, by which all nodes are notified. */
  public static final String KIND = "personal-data";

  public PersonErased {
    keys = Set.copyOf(keys);
    conversations = List.copyOf(conversations);
  }

  /** Whether what is stored under this id is the person's, by the key with which it was made. */
  public boolean isOf(UserId stored, @Nullable String key) {
    return stored.equals(user)
        || (key != null && keys.contains(key) && stored.equals(user.local()));
  }
}
