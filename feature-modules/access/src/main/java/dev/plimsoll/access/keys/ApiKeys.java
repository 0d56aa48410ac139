package dev.plimsoll.access.keys;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.storage.SecretGenerator;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The API keys of applications. */
@ApplicationScoped
public class ApiKeys {
  private static final Logger LOG = System.getLogger(ApiKeys.class.getName());
  private static final String PREFIX = "pk_";
  private static final String SCHEME = "Bearer ";
  private static final Pattern SECRET = Pattern.compile("[!-~]{32,256}");

  @Inject ApiKeyCache ring;
  @Inject ApiKeyRows rows;
  @Inject Ledger ledger;
  @Inject Clock clock;
  @Inject IdSource ids;
  @Inject RandomGenerator random;

  /** The application whose active key has this secret; from memory. */
  public Optional<Caller> authenticate(String secret) {
    return ring.callerWith(secret);
  }

  /** The application whose active key is in the value of an {@code Authorization} header. */
  public Optional<Caller> bearer(@Nullable String authorization) {
    return Optional.ofNullable(authorization)
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip())
        .flatMap(this::authenticate);
  }

  /** All keys, including revoked ones, newest first. */
  @Transactional
  public List<ApiKey> all() {
    return rows.newestFirst();
  }

  /**
   * Creates a key.
   *
   * @throws InvalidApiKey if an active key has the name already
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public IssuedKey issue(KeyGrant grant, Actor actor) {
    ledger.lock();
    InvalidApiKey.unless(
        rows.inUseAs(grant.name()).isEmpty(),
        "name '"
            + grant.name()
            + "' is used by another active key; choose another name, or revoke that key first");
    var secret = PREFIX + SecretGenerator.next(random);
    var row = add(grant, secret, actor);
    record(actor, row, "issued", null, null);
    return new IssuedKey(row.key(), secret);
  }

  /**
   * Creates or changes a key whose secret was chosen outside. A new secret for the same name
   * replaces the old one. A revoked secret stays revoked.
   *
   * @throws InvalidApiKey if the secret could be guessed
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void declare(KeyGrant grant, String secret, Actor actor) {
    checkSecret(grant.name(), secret);
    ledger.lock();
    var known = rows.withSecret(secret).orElse(null);
    if (known != null && known.isRevoked()) {
      LOG.log(
          Level.WARNING,
          "API key {0} is declared with a revoked secret, so it does not work; declare a new"
              + " secret",
          grant.name());
      return;
    }
    rows.inUseAs(grant.name())
        .filter(row -> !row.hasSecret(secret))
        .ifPresent(former -> revoke(former, actor, "replaced by a new secret"));
    if (known == null) {
      record(actor, add(grant, secret, actor), "declared", null, null);
    } else {
      change(known, grant, actor);
    }
  }

  /**
   * Revokes a key, on all nodes within a second.
   *
   * @throws UnknownApiKey if there is no key with this id
   */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void revoke(String id, Actor actor, @Nullable String reason) {
    ledger.lock();
    var row = rows.withId(id).orElseThrow(() -> new UnknownApiKey(id));
    if (!row.isRevoked()) {
      revoke(row, actor, reason);
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

  private ApiKeyRow add(KeyGrant grant, String secret, Actor actor) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var row = ApiKeyRow.of(ids.next(), grant, secret, now, actor.name());
    rows.put(row);
    return row;
  }

  private void change(ApiKeyRow row, KeyGrant grant, Actor actor) {
    var before = row.key().grant();
    if (!before.equals(grant)) {
      var changed = row.granting(grant);
      rows.put(changed);
      record(actor, changed, "changed", null, before);
    }
  }

  private void revoke(ApiKeyRow row, Actor actor, @Nullable String reason) {
    var revoked = row.revoked(clock.instant().truncatedTo(ChronoUnit.MICROS));
    rows.put(revoked);
    record(actor, revoked, "revoked", reason, row.key().grant());
  }

  private void record(
      Actor actor,
      ApiKeyRow row,
      String action,
      @Nullable String reason,
      @Nullable KeyGrant before) {
    var grant = row.key().grant();
    var after = row.isRevoked() ? null : Json.write(grant);
    var was = before == null ? null : Json.write(before);
    ledger.record(
        new Change(actor, new Subject(ApiKeyCache.KIND, grant.name()), action, reason, was, after));
  }
}
