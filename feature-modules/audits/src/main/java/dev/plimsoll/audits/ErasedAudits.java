package dev.plimsoll.audits;

import dev.plimsoll.calls.record.PersonErased;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.reviews.ReviewQueues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Erases a person's data in audits: the notes on their conversations, which may quote them. Draws
 * keep only ids, so that they can be repeated; the conversations themselves are gone.
 */
@ApplicationScoped
class ErasedAudits {
  @Inject ReviewQueues queues;

  void forget(@Observes PersonErased erased) {
    queues.forgetNotes(erased.conversations().stream().map(ConversationId::value).toList());
  }
}
