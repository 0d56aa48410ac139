package dev.plimsoll.access.keys;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.storage.SecretHash;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.platform.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
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

  /** The admin's key for automation, which exists only in the environment. */
  @Inject
  @ConfigProperty(name = ADMIN_KEY)
  Optional<String> adminKey;

  private volatile Map<SecretHash, Caller> callers = Map.of();

  void load(@Observes @Priority(StartOrder.SNAPSHOTS) Startup event) {
    adminKey.ifPresent(secret -> ApiKeys.checkSecret(ADMIN_KEY, secret));
    read();
  }

  void refresh(@Observes LedgerAppended change) {
    if (change.concerns(KIND)) {
      read();
    }
  }

  Optional<Caller> callerWith(String secret) {
    return Optional.ofNullable(callers.get(SecretHash.of(secret)));
  }

  private void read() {
    var all = new HashMap<SecretHash, Caller>();
    for (var row : rows.inUse()) {
      all.put(new SecretHash(row.secretHash()), row.key().grant().caller());
    }
    adminKey.ifPresent(secret ->
        all.put(SecretHash.of(secret), new KeyGrant(ADMIN_KEY, Set.of(Role.ADMIN), null).caller()));
    callers = Map.copyOf(all);
  }
}
