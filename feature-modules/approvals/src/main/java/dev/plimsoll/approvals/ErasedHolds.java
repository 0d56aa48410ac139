package dev.plimsoll.approvals;

import dev.plimsoll.calls.record.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Deletes a person's held answers when their data is erased. */
@ApplicationScoped
class ErasedHolds {
  @Inject HeldAnswers held;

  void forget(@Observes PersonErased erased) {
    held.forget(erased);
  }
}
