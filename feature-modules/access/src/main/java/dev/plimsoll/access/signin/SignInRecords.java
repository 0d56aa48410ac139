package dev.plimsoll.access.signin;

import dev.plimsoll.access.people.PersonCache;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Records in the ledger who signs in, and who gets a link to do so. */
@ApplicationScoped
class SignInRecords {
  @Inject Ledger ledger;

  @Transactional
  void record(Actor actor, UserId user, String action) {
    var subject = new Subject(PersonCache.KIND, user.value());
    ledger.record(new Change(actor, subject, action, null, null, null));
  }
}
