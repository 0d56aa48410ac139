package dev.plimsoll.ui.signin;

import dev.plimsoll.access.people.PersonCache;
import dev.plimsoll.access.sessions.Sessions;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.LedgerAppended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Closes the open pages of sessions that were ended, here or on another node. */
@ApplicationScoped
public class EndedSessions {
  private final Sessions sessions;

  @Inject
  EndedSessions(Sessions sessions) {
    this.sessions = sessions;
  }

  void closePages(@Observes LedgerAppended change) {
    if (change.concerns(PersonCache.KIND)) {
      var person = new UserId(change.subject().id());
      WebSession.endUnless(person, id -> sessions.find(id).isPresent());
    }
  }
}
