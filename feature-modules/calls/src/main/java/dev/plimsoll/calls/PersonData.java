package dev.plimsoll.calls;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.calls.record.PersonErased;
import dev.plimsoll.calls.record.PersonalHoldings;
import dev.plimsoll.calls.store.PersonTable;
import dev.plimsoll.calls.writing.WriteProgress;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Compaction;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Set;

/**
 * A person's data in calls, and its erasure on request. The figures stay: how many calls there
 * were, when and at what cost. The ledger records the erasure, without any text.
 */
@ApplicationScoped
@Transactional
public class PersonData {
  private static final Duration WRITING = Duration.ofSeconds(10);

  @Inject PersonTable people;
  @Inject ApiKeys keys;
  @Inject WriteProgress progress;
  @Inject Ledger ledger;
  @Inject IdSource ids;
  @Inject Event<PersonErased> erased;
  @Inject Compaction compaction;

  /** How much data there is. */
  public PersonalHoldings of(UserId user) {
    var _ = progress.awaitWritten(WRITING);
    return people.holdings(user, keysOf(user));
  }

  /** Deletes the texts of a person's calls, their conversations and their feedback. */
  @OnlyFor(Role.ADMIN)
  public PersonalHoldings erase(UserId user, String reason, Actor actor) {
    var holdings = of(user);
    var keysOfTheirs = keysOf(user);
    ledger.lock();
    var conversations = people.conversations(user, keysOfTheirs);
    people.erase(user, keysOfTheirs, new UserId(PersonTable.ERASED + ids.next()));
    var subject = new Subject(PersonErased.KIND, user.value());
    ledger.record(new Change(actor, subject, "erased", reason.strip(), null, Json.write(holdings)));
    erased.fire(new PersonErased(user, keysOfTheirs, conversations));
    compaction.request();
    return holdings;
  }

  private Set<String> keysOf(UserId user) {
    var application = user.application();
    return application == null ? Set.of() : keys.namesOf(application);
  }
}
