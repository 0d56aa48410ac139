package dev.plimsoll.access.signin;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.people.PersonCache;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Records in the ledger who has signed in. */
@ApplicationScoped
class SignInRecords {
  @Inject Ledger ledger;

  @Transactional
  void signedIn(Caller caller, String action) {
    var subject = new Subject(PersonCache.KIND, caller.user().value());
    ledger.record(new Change(caller.actor(), subject, action, null, null, null));
  }
}
