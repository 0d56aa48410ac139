package dev.plimsoll.access.sessions;

import dev.plimsoll.access.storage.SecretGenerator;
import dev.plimsoll.access.storage.SecretHash;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.LedgerAppended;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The sessions of people who have signed in. They are rows of the database, so that a restart or
 * another node signs nobody out. Each node remembers those that it has read, until the ledger tells
 * of a change of their person: whatever ends sessions early is recorded there.
 */
@ApplicationScoped
public class Sessions {
  /** How exactly the last use is known. */
  private static final Duration STEP = Duration.ofMinutes(1);

  /** The subject in the ledger of all that concerns people. */
  private static final String PERSON = "person";

  private final SessionRows rows;
  private final Clock clock;
  private final RandomGenerator random;
  private final PersonSession.Limits limits;
  private volatile Map<String, PersonSession> read = new ConcurrentHashMap<>();

  @Inject
  Sessions(
      SessionRows rows,
      Clock clock,
      RandomGenerator random,
      @ConfigProperty(name = "plimsoll.session.longest", defaultValue = "PT12H") Duration longest,
      @ConfigProperty(name = "plimsoll.session.idle", defaultValue = "PT1H") Duration idle) {
    this.rows = rows;
    this.clock = clock;
    this.random = random;
    limits = new PersonSession.Limits(longest, idle);
  }

  /** Begins a session of a person who has just proved who they are. */
  public NewSession begin(UserId person) {
    var now = now();
    rows.removeOver(now, limits);
    var token = SecretGenerator.next(random);
    var session = new PersonSession(SecretHash.of(token).hex(), person, now, now);
    rows.add(session);
    return new NewSession(token, session);
  }

  /** The session with this token, if it has not ended. */
  public Optional<PersonSession> withToken(String token) {
    return find(SecretHash.of(token).hex());
  }

  /** The session with this id, if it has not ended. */
  public Optional<PersonSession> find(String id) {
    var known = read;
    var now = now();
    var session = known.get(id);
    if (session != null && !session.isOver(now, limits)) {
      return Optional.of(session);
    }
    // Unknown here; or over as far as this node knows, but perhaps used on another.
    var stored = rows.withId(id).filter(it -> !it.isOver(now, limits));
    stored.ifPresentOrElse(it -> known.put(id, it), () -> known.remove(id));
    return stored;
  }

  /** Puts the idle end of a session off, because its person has done something. */
  public void use(PersonSession session) {
    var now = now();
    if (!now.isBefore(session.lastUsedAt().plus(STEP))) {
      rows.use(session.id(), now);
      read.replace(session.id(), session, session.usedAt(now));
    }
  }

  /** How many sessions of a person have not ended. */
  public long openOf(UserId person) {
    return rows.of(person, now(), limits);
  }

  /** Ends one session; the caller records that in the ledger, within the same transaction. */
  public boolean end(PersonSession session) {
    return rows.remove(session.id());
  }

  /**
   * Ends all sessions of a person; the caller records that in the ledger, within the same
   * transaction.
   *
   * @param kept the id of one that stays; empty for none
   */
  public int endAllOf(UserId person, String kept) {
    return rows.removeOf(person, kept);
  }

  /** Before others ask which sessions still live. */
  void forget(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) LedgerAppended change) {
    if (change.concerns(PERSON)) {
      // A new map: what is being read right now may be of before the change.
      var others = new ConcurrentHashMap<>(read);
      others.values().removeIf(it -> it.person().value().equals(change.subject().id()));
      read = others;
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
