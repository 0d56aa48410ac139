package dev.plimsoll.calls.retention;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.VisibleTenants;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The retention of calls: older ones are deleted within the hour, but figures stay. */
@ApplicationScoped
@Transactional
public class CallRetention {
  @Inject RetentionTable retentions;
  @Inject Ledger ledger;
  @Inject VisibleTenants visible;

  public Retention of(TenantId tenant) {
    return retentions.of(tenant);
  }

  /**
   * Changes the retention of a tenant's calls.
   *
   * @param reason why; names the law if one requires less than the minimum
   * @throws InvalidRetention if there is no reason
   */
  @OnlyFor({Role.ADMIN, Role.TENANT_ADMIN})
  public void change(TenantId tenant, Retention next, String reason, Actor actor) {
    visible.check(tenant);
    if (reason.isBlank()) {
      throw new InvalidRetention("reason must not be empty");
    }
    ledger.lock();
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
