package dev.plimsoll.serving;

import dev.plimsoll.calls.record.PersonErased;
import dev.plimsoll.repeats.Repeats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Deletes the answers that are stored for repeats when a person's data is erased. */
@ApplicationScoped
class ErasedRepeats {
  private final Repeats repeats;

  @Inject
  ErasedRepeats(Repeats repeats) {
    this.repeats = repeats;
  }

  void forget(@Observes PersonErased erased) {
    repeats.forget(erased.user());
  }
}
