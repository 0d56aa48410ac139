package dev.plimsoll.access.keys;

import dev.plimsoll.access.Role;
import dev.plimsoll.access.storage.SecretHash;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The active API keys, in memory. A secret is looked up by its hash, which costs the same whether
 * the key is known or not.
 */
@ApplicationScoped
class ApiKeyCache {
  static final String KIND = "api-key";
  static final String ADMIN_KEY = "PLIMSOLL_ADMIN_KEY";

  @Inject ApiKeyRows rows;
  @Inject BackgroundExecutor background;
  @Inject Clock clock;

  /** The admin's key for automation, which exists only in the environment. */
  @Inject
  @ConfigProperty(name = ADMIN_KEY)
  Optional<String> adminKey;

  private volatile Map<SecretHash, KnownSecret> secrets = Map.of();

  void load(@Observes @Priority(StartOrder.SNAPSHOTS) Startup event) {
    adminKey.ifPresent(secret -> ApiKeys.checkSecret(ADMIN_KEY, secret));
    read();
  }

  void refresh(@Observes LedgerAppended change) {
    if (change.concerns(KIND)) {
      read();
    }
  }

  KeyCheck check(String secret) {
    var known = secrets.get(SecretHash.of(secret));
    if (known == null) {
      return new KeyCheck.Unknown();
    }
    var now = clock.instant();
    var check = known.check(now);
    var id = known.id();
    if (id != null && check instanceof KeyCheck.Accepted && known.isFirstUse(now)) {
      var day = KnownSecret.day(now);
      var _ = background.start("Noting that a key was used", () -> rows.used(id, day));
    }
    return check;
  }

  private void read() {
    var before = secrets;
    var all = new HashMap<SecretHash, KnownSecret>();
    for (var row : rows.inUse()) {
      var key = row.key();
      put(all, before, row.secretHash(), new KnownSecret(key, null));
      if (row.formerHash() != null && key.formerUntil() != null) {
        put(all, before, row.formerHash(), new KnownSecret(key, key.formerUntil()));
      }
    }
    adminKey.ifPresent(secret ->
        all.put(
            SecretHash.of(secret),
            new KnownSecret(new KeyGrant(ADMIN_KEY, Set.of(Role.ADMIN), null))));
    secrets = Map.copyOf(all);
  }

  private static void put(
      Map<SecretHash, KnownSecret> all,
      Map<SecretHash, KnownSecret> before,
      String hash,
      KnownSecret secret) {
    var key = new SecretHash(hash);
    secret.usedLike(before.get(key));
    all.put(key, secret);
  }
}
