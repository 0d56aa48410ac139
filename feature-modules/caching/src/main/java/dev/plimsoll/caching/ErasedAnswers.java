package dev.plimsoll.caching;

import dev.plimsoll.calls.record.PersonErased;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.LedgerAppended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Deletes a person's cached answers on each node when the erasure of their data is committed. */
@ApplicationScoped
class ErasedAnswers {
  private final AnswerCache answers;
  private final SemanticCache questions;

  @Inject
  ErasedAnswers(AnswerCache answers, SemanticCache questions) {
    this.answers = answers;
    this.questions = questions;
  }

  void forget(@Observes LedgerAppended change) {
    if (change.concerns(PersonErased.KIND)) {
      var person = new UserId(change.subject().id());
      answers.forget(person);
      questions.forget(person);
    }
  }
}
