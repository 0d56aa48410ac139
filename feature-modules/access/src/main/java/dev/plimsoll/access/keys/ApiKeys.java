package dev.plimsoll.access.keys;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.VisibleTenants;
import dev.plimsoll.access.storage.SecretGenerator;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The API keys of applications. */
@ApplicationScoped
public class ApiKeys {
  /** Until 2026-11 it was {@code pk_}, which elsewhere is what public keys begin with. */
  private static final String PREFIX = "plim_";

  private static final String SCHEME = "Bearer ";
  private static final Pattern SECRET = Pattern.compile("[!-~]{32,256}");

  @Inject ApiKeyCache ring;
  @Inject ApiKeyRows rows;
  @Inject ApiKeyChanges changes;
  @Inject VisibleTenants visible;
  @Inject Ledger ledger;
  @Inject Event<KeyRevoked> revoked;
  @Inject Clock clock;
  @Inject RandomGenerator random;

  /** What a secret is worth; from memory. */
  public KeyCheck check(String secret) {
    return ring.check(secret);
  }

  /** What the key in the value of an {@code Authorization} header is worth. */
  public KeyCheck checkBearer(@Nullable String authorization) {
    return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? check(authorization.substring(SCHEME.length()).strip())
        : new KeyCheck.Unknown();
  }

  /** The application whose active key has this secret; from memory. */
  public Optional<Caller> authenticate(String secret) {
    return check(secret).accepted();
  }

  /** The active key with this id. */
  @Transactional
  public Optional<ApiKey> active(String id) {
    return activeRow(id).map(ApiKeyRow::key);
  }

  private Optional<ApiKeyRow> activeRow(String id) {
    return rows.withId(id).filter(row -> !row.isRevoked());
  }

  /** All keys that the caller may see, including revoked ones, newest first. */
  @Transactional
  public List<ApiKey> all() {
    return visible.among(rows.newestFirst(), key -> key.grant().tenant());
  }

  /** The applications that have or had a key. */
  @Transactional
  public Set<String> applications() {
    return rows.applications();
  }

  /** The names of all keys that an application has or had. */
  @Transactional
  public Set<String> namesOf(String application) {
    return rows.namesOf(application);
  }

  /**
   * Creates a key.
   *
   * @throws InvalidApiKey if an active key has the name already, its last day is over, or name,
   *     application or tenant cannot be had
   */
  @Transactional
  @OnlyFor({Role.ADMIN, Role.TENANT_ADMIN})
  public IssuedKey issue(KeyGrant grant, Actor actor) {
    visible.check(grant.tenant());
    ledger.lock();
    InvalidApiKey.unless(
        rows.inUseAs(grant.name()).isEmpty(),
        "name '"
            + grant.name()
            + "' is used by another active key; choose another name, or revoke that key first");
    InvalidApiKey.unless(
        !grant.hasExpired(clock.instant()),
        "expiry of key " + grant.name() + " must not be in the past");
    var secret = PREFIX + SecretGenerator.next(random);
    return new IssuedKey(changes.add(grant, secret, "issued", actor).key(), secret);
  }

  /**
   * Gives a key a new secret; the key keeps its application and what it allows.
   *
   * @param formerUntil until when the secret of now works
   * @throws UnknownApiKey if there is no active key with this id
   */
  @Transactional
  @OnlyFor({Role.ADMIN, Role.TENANT_ADMIN})
  public IssuedKey rotate(String id, Instant formerUntil, Actor actor) {
    ledger.lock();
    var row = activeRow(id).orElseThrow(() -> new UnknownApiKey(id));
    visible.check(row.key().grant().tenant());
    var secret = PREFIX + SecretGenerator.next(random);
    return new IssuedKey(changes.rotate(row, secret, formerUntil, actor).key(), secret);
  }

  /**
   * Revokes a key, on all nodes within a second. What it left to be done, such as batches, ends.
   *
   * @throws UnknownApiKey if there is no key with this id
   */
  @Transactional
  @OnlyFor({Role.ADMIN, Role.TENANT_ADMIN})
  public void revoke(String id, Actor actor, @Nullable String reason) {
    ledger.lock();
    var row = rows.withId(id).orElseThrow(() -> new UnknownApiKey(id));
    visible.check(row.key().grant().tenant());
    if (!row.isRevoked()) {
      changes.revoke(row, actor, reason);
      revoked.fire(new KeyRevoked(Caller.actorOf(row.key().grant().name()), actor));
    }
  }

  /**
   * Checks that a secret that somebody chose is as long as a generated one.
   *
   * @throws InvalidApiKey if it is not
   */
  public static void checkSecret(String name, String secret) {
    InvalidApiKey.unless(
        SECRET.matcher(secret).matches(),
        "secret of key "
            + name
            + " must be 32 to 256 random visible ASCII characters, such as `openssl rand -hex 32`"
            + " prints, but it had "
            + secret.length());
  }
}
