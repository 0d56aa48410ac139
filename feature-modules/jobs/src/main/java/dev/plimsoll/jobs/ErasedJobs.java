package dev.plimsoll.jobs;

import dev.plimsoll.calls.record.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Deletes a person's jobs when their data is erased; running ones are cancelled. */
@ApplicationScoped
class ErasedJobs {
  @Inject JobTable jobs;

  void forget(@Observes PersonErased erased) {
    jobs.forget(erased);
  }
}
