package dev.plimsoll.calls.retention;

import dev.plimsoll.domain.TenantId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** How long calls are kept; what is older is deleted within the hour, the figures are not. */
@ApplicationScoped
@Transactional
public class CallRetention {
  @Inject RetentionTable retentions;
  @Inject Ledger ledger;

  public Retention of(TenantId tenant) {
    return retentions.of(tenant);
  }

  /**
   * Keeps the calls of a tenant for another time.
   *
   * @param reason why; which law, where one demands less than the floor
   * @throws InvalidRetention when there is no reason
   */
  public void change(TenantId tenant, Retention next, String reason, Actor actor) {
    if (reason.isBlank()) {
      throw new InvalidRetention("reason must not be empty");
    }
    ledger.awaitTurn();
    var before = retentions.of(tenant);
    if (!next.equals(before)) {
      retentions.put(tenant, next);
      var subject = new Subject("retention", tenant.value());
      ledger.record(
          new Change(
              actor, subject, "changed", reason.strip(), Json.write(before), Json.write(next)));
    }
  }
}
