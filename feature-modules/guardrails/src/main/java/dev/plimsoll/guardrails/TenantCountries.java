package dev.plimsoll.guardrails;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.guardrails.personal.Countries;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** The countries of each tenant: whose national numbers the guardrails look for. */
@ApplicationScoped
public class TenantCountries {
  static final String KIND = "countries";

  @Inject CountryRows rows;
  @Inject Ledger ledger;

  private volatile Map<TenantId, Countries> countries = Map.of();

  /** The countries of a tenant; all that are known if it has named none. */
  public Countries of(TenantId tenant) {
    return countries.getOrDefault(tenant, Countries.ALL);
  }

  /** Sets the countries of a tenant, as part of the transaction. */
  @Transactional
  @OnlyFor(Role.ADMIN)
  public void declare(TenantId tenant, Countries named, Actor actor) {
    ledger.lock();
    var before = rows.of(tenant);
    if (!before.equals(named)) {
      rows.put(tenant, named);
      ledger.record(
          new Change(
              actor,
              new Subject(KIND, tenant.value()),
              "changed",
              null,
              Json.write(before.codes()),
              Json.write(named.codes())));
    }
  }

  void load(@Observes @Priority(StartOrder.SNAPSHOTS) Startup event) {
    countries = rows.committed();
  }

  void refresh(@Observes LedgerAppended change) {
    if (change.concerns(KIND)) {
      countries = rows.committed();
    }
  }
}
