package dev.plimsoll.batches.store;

import dev.plimsoll.calls.record.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Forgets a person's items of batches when their data is deleted. */
@ApplicationScoped
class ErasedItems {
  @Inject PersonItems items;

  void forget(@Observes PersonErased erased) {
    items.forget(erased.user());
  }
}
