package dev.plimsoll.audits;

import dev.plimsoll.calls.record.PersonErased;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.reviews.ReviewQueues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * What audits hold of a person whose data is deleted: the notes on their conversations, which may
 * quote them. Draws keep ids alone, so that they can be repeated; what they name is gone.
 */
@ApplicationScoped
class ErasedAudits {
  @Inject ReviewQueues queues;

  void forget(@Observes PersonErased erased) {
    queues.forgetNotes(erased.conversations().stream().map(ConversationId::value).toList());
  }
}
