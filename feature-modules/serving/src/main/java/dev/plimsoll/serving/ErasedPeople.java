package dev.plimsoll.serving;

import dev.plimsoll.calls.PersonErased;
import dev.plimsoll.calls.PersonalData;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Changed;
import dev.plimsoll.repeats.Repeats;
import dev.plimsoll.serving.batches.PersonItems;
import dev.plimsoll.serving.cache.AnswerCache;
import dev.plimsoll.serving.cache.SemanticCache;
import dev.plimsoll.serving.jobs.JobTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * What serving holds of a person whose data is deleted: their jobs, their held answers, their items
 * of batches, and the answers that wait for repeats or for similar questions. What runs or is held
 * is given up.
 */
@ApplicationScoped
class ErasedPeople {
  @Inject JobTable jobs;
  @Inject Repeats repeats;
  @Inject HeldAnswers held;
  @Inject PersonItems items;
  @Inject AnswerCache answers;
  @Inject SemanticCache questions;

  void forget(@Observes PersonErased erased) {
    jobs.forget(erased.user());
    repeats.forget(erased.user());
    held.forget(erased.user());
    items.forget(erased.user());
  }

  /** What is in the memory of this node, as of every other, once the deletion is committed. */
  void forget(@Observes Changed change) {
    if (change.concerns(PersonalData.KIND)) {
      var person = new UserId(change.subject().id());
      answers.forget(person);
      questions.forget(person);
    }
  }
}
