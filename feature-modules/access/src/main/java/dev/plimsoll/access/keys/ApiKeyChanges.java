package dev.plimsoll.access.keys;

import dev.plimsoll.access.tenants.TenantRows;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Changes of API keys, each with its entry in the ledger; in the transaction of the caller. */
@ApplicationScoped
class ApiKeyChanges {
  private final ApiKeyRows rows;
  private final TenantRows tenants;
  private final Ledger ledger;
  private final IdSource ids;
  private final Clock clock;

  @Inject
  ApiKeyChanges(ApiKeyRows rows, TenantRows tenants, Ledger ledger, IdSource ids, Clock clock) {
    this.rows = rows;
    this.tenants = tenants;
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  ApiKeyRow add(KeyGrant grant, String secret, String action, Actor actor) {
    check(grant);
    var row = ApiKeyRow.of(ids.next(), grant, secret, now(), actor.name());
    return kept(row, action, null, null, actor);
  }

  /** Gives a key a new secret; the one of now works until then. */
  ApiKeyRow rotate(ApiKeyRow row, String secret, Instant formerUntil, Actor actor) {
    rows.retire(row.secretHash());
    return kept(
        row.rotated(secret, formerUntil.truncatedTo(ChronoUnit.MICROS)),
        "rotated",
        reason(formerUntil),
        row.key().grant(),
        actor);
  }

  /** Changes the end of a key's former secret. */
  ApiKeyRow endFormer(ApiKeyRow row, Instant until, Actor actor) {
    return until.equals(row.key().formerUntil())
        ? row
        : kept(row.formerUntil(until), "changed", reason(until), row.key().grant(), actor);
  }

  private static String reason(Instant formerUntil) {
    return "the former secret works until " + formerUntil.truncatedTo(ChronoUnit.SECONDS);
  }

  ApiKeyRow change(ApiKeyRow row, KeyGrant grant, Actor actor) {
    var before = row.key().grant();
    if (before.equals(grant)) {
      return row;
    }
    check(grant);
    return kept(row.granting(grant), "changed", null, before, actor);
  }

  void revoke(ApiKeyRow row, Actor actor, @Nullable String reason) {
    var _ = kept(row.revoked(now()), "revoked", reason, row.key().grant(), actor);
  }

  /** Revokes a key until it is declared again. */
  void drop(ApiKeyRow row, Actor actor) {
    var _ = kept(row.dropped(now()), "revoked", "no longer declared", row.key().grant(), actor);
  }

  ApiKeyRow bringBack(ApiKeyRow row, KeyGrant grant, Actor actor) {
    check(grant);
    return kept(row.declaredAgain().granting(grant), "declared", null, null, actor);
  }

  /** What an application makes is found by its name, and what a key did by that of the key. */
  private void check(KeyGrant grant) {
    InvalidApiKey.unless(
        !grant.name().equals(ApiKeyCache.ADMIN_KEY),
        "name " + ApiKeyCache.ADMIN_KEY + " belongs to the key in the environment");
    InvalidApiKey.unless(
        tenants.include(grant.tenant()),
        "tenant of key " + grant.name() + " must exist, but there is no '" + grant.tenant() + "'");
    InvalidApiKey.unless(
        !rows.belongToAnother(grant.tenant(), grant.application(), grant.name()),
        "name or application of key "
            + grant.name()
            + " is or was used by another tenant; choose"
            + " another one");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private ApiKeyRow kept(
      ApiKeyRow row,
      String action,
      @Nullable String reason,
      @Nullable KeyGrant before,
      Actor actor) {
    rows.put(row);
    var grant = row.key().grant();
    var after = row.isRevoked() ? null : Json.write(grant);
    var was = before == null ? null : Json.write(before);
    ledger.record(
        new Change(actor, new Subject(ApiKeyCache.KIND, grant.name()), action, reason, was, after));
    return row;
  }
}
