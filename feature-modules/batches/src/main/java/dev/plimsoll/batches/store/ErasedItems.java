package dev.plimsoll.batches.store;

import dev.plimsoll.calls.record.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Deletes a person's batch items when their data is erased. */
@ApplicationScoped
class ErasedItems {
  @Inject PersonItems items;

  void forget(@Observes PersonErased erased) {
    items.forget(erased.user());
  }
}
