package dev.plimsoll.access.signin;

import dev.plimsoll.access.people.Person;
import dev.plimsoll.access.people.PersonCache;
import dev.plimsoll.access.security.SecurityEvent.Kind;
import dev.plimsoll.access.security.SecurityLog;
import dev.plimsoll.access.sessions.KnownBrowsers;
import dev.plimsoll.access.sessions.PersonSession;
import dev.plimsoll.access.sessions.Sessions;
import dev.plimsoll.access.storage.SecretGenerator;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.random.RandomGenerator;

/** Writes down who signs in and out: the session, the browser, the ledger and the log. */
@ApplicationScoped
class SignInRecords {
  private final Ledger ledger;
  private final Sessions sessions;
  private final KnownBrowsers browsers;
  private final SecurityLog log;
  private final RandomGenerator random;

  @Inject
  SignInRecords(
      Ledger ledger,
      Sessions sessions,
      KnownBrowsers browsers,
      SecurityLog log,
      RandomGenerator random) {
    this.ledger = ledger;
    this.sessions = sessions;
    this.browsers = browsers;
    this.log = log;
    this.random = random;
  }

  /** Begins a session of a person who has proved who they are, with the ledger locked. */
  @Transactional
  Welcome begin(Person person, Visit visit, Kind how, String action) {
    record(new Actor(person.user().value()), person.user(), action);
    log.note(how, person.user(), visit.address());
    // A token that somebody else has chosen is not taken over.
    var browser =
        browsers.known(visit.browser(), person.user()).isPresent()
            ? visit.browser()
            : SecretGenerator.next(random);
    browsers.remember(browser, person.user());
    return new Welcome(person.caller(), sessions.begin(person.user()), browser);
  }

  @Transactional
  void end(PersonSession session, String address) {
    ledger.lock();
    if (sessions.end(session)) {
      record(new Actor(session.person().value()), session.person(), "signed out");
      log.note(Kind.SIGNED_OUT, session.person(), address);
    }
  }

  @Transactional
  void record(Actor actor, UserId user, String action) {
    var subject = new Subject(PersonCache.KIND, user.value());
    ledger.record(new Change(actor, subject, action, null, null, null));
  }
}
