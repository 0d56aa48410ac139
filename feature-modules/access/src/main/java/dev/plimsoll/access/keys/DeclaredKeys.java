package dev.plimsoll.access.keys;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** API keys whose secrets were chosen outside, as the workspace file declares them. */
@ApplicationScoped
@Transactional
public class DeclaredKeys {
  private static final Logger LOG = System.getLogger(DeclaredKeys.class.getName());

  private final ApiKeyRows rows;
  private final ApiKeyChanges changes;
  private final Ledger ledger;

  @Inject
  DeclaredKeys(ApiKeyRows rows, ApiKeyChanges changes, Ledger ledger) {
    this.rows = rows;
    this.changes = changes;
    this.ledger = ledger;
  }

  /**
   * Creates or changes a key. A new secret for the same name replaces the old one, at once unless
   * that is declared as its former secret. A secret that was revoked or replaced stays so.
   *
   * @throws InvalidApiKey if the secret could be guessed
   */
  @OnlyFor(Role.ADMIN)
  public void declare(KeyGrant grant, DeclaredSecret declared, Actor actor) {
    var secret = declared.secret();
    var former = declared.former();
    ApiKeys.checkSecret(grant.name(), secret);
    if (former != null) {
      ApiKeys.checkSecret(grant.name(), former.secret());
    }
    ledger.lock();
    var known = rows.withSecret(secret).orElse(null);
    var namesake = rows.inUseAs(grant.name()).filter(row -> !row.hasSecret(secret)).orElse(null);
    if (known == null) {
      declareNew(namesake, grant, declared, actor);
    } else if (known.isRevoked() && !known.dropped()) {
      LOG.log(
          Level.WARNING,
          "API key {0} is declared with a revoked secret, so it does not work; declare a new"
              + " secret",
          grant.name());
    } else {
      replace(namesake, actor);
      var row = known.dropped() ? changes.bringBack(known, grant, actor) : known;
      if (former != null && row.hadSecret(former.secret())) {
        row = changes.endFormer(row, former.until(), actor);
      }
      var _ = changes.change(row, grant, actor);
    }
  }

  /** Declares a secret that no key has. */
  private void declareNew(
      @Nullable ApiKeyRow namesake, KeyGrant grant, DeclaredSecret declared, Actor actor) {
    var secret = declared.secret();
    var former = declared.former();
    if (namesake != null && namesake.hadSecret(secret)) {
      LOG.log(
          Level.WARNING,
          "API key {0} was rotated in the console; the workspace file still declares the secret"
              + " before, which stops working at {1}",
          grant.name(),
          String.valueOf(namesake.key().formerUntil()));
      var _ = changes.change(namesake, grant, actor);
    } else if (rows.isRetired(secret)) {
      LOG.log(
          Level.WARNING,
          "API key {0} is declared with a secret that was replaced, so it does not work; declare a"
              + " new secret",
          grant.name());
      if (namesake != null) {
        var _ = changes.change(namesake, grant, actor);
      }
    } else if (former != null && namesake != null && namesake.hasSecret(former.secret())) {
      var rotated = changes.rotate(namesake, secret, former.until(), actor);
      var _ = changes.change(rotated, grant, actor);
    } else {
      replace(namesake, actor);
      add(grant, declared, actor);
    }
  }

  private void replace(@Nullable ApiKeyRow namesake, Actor actor) {
    if (namesake != null) {
      changes.revoke(namesake, actor, "replaced by a new secret");
    }
  }

  private void add(KeyGrant grant, DeclaredSecret declared, Actor actor) {
    var former = declared.former();
    if (former == null || isUsed(former.secret())) {
      var _ = changes.add(grant, declared.secret(), "declared", actor);
    } else {
      var first = changes.add(grant, former.secret(), "declared", actor);
      var _ = changes.rotate(first, declared.secret(), former.until(), actor);
    }
  }

  /** Whether a key has or had this secret, so that no new key can begin with it. */
  private boolean isUsed(String secret) {
    return rows.withSecret(secret).isPresent() || rows.isRetired(secret);
  }

  /**
   * Revokes the keys that an actor declared and no longer declares; those that were made in the
   * console stay.
   *
   * @param names of all that are declared
   */
  @OnlyFor(Role.ADMIN)
  public void drop(Set<String> names, Actor actor) {
    ledger.lock();
    for (var row : rows.inUseBy(actor.name())) {
      var name = row.key().grant().name();
      if (!names.contains(name)) {
        changes.drop(row, actor);
        LOG.log(
            Level.WARNING,
            "API key {0} stopped, because the workspace file no longer declares it",
            name);
      }
    }
  }
}
