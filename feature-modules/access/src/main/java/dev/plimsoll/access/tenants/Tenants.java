package dev.plimsoll.access.tenants;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.VisibleTenants;
import dev.plimsoll.access.storage.DisplayName;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tenants. The operator is always one of them. */
@ApplicationScoped
@Transactional
public class Tenants {
  private static final String KIND = "tenant";

  private final TenantRows rows;
  private final VisibleTenants visible;
  private final Ledger ledger;

  @Inject
  Tenants(TenantRows rows, VisibleTenants visible, Ledger ledger) {
    this.rows = rows;
    this.visible = visible;
    this.ledger = ledger;
  }

  /** Those that the caller may see: the operator, and the others by name. */
  public List<Tenant> all() {
    return visible.among(rows.all(), Tenant::id).stream()
        .sorted(
            Comparator.comparing((Tenant tenant) -> !tenant.id().isOperator())
                .thenComparing(Tenant::name)
                .thenComparing(tenant -> tenant.id().value()))
        .toList();
  }

  public Optional<Tenant> named(TenantId id) {
    return rows.withId(id);
  }

  /** Adds a tenant, or gives it another name. */
  @OnlyFor(Role.ADMIN)
  public void declare(Tenant tenant, Actor actor) {
    InvalidTenant.unless(
        DisplayName.isPlain(tenant.name()),
        "name of tenant " + tenant.id() + " must have no hidden signs");
    ledger.lock();
    var before = rows.withId(tenant.id()).orElse(null);
    if (!tenant.equals(before)) {
      rows.put(tenant);
      record(actor, tenant.id(), before == null ? "added" : "changed", null, before, tenant);
    }
  }

  /**
   * Removes a tenant that has no people and no active keys. What its applications and people did
   * stays on record.
   *
   * @throws UnknownTenant if there is none with this id
   * @throws InvalidTenant if it is the operator, or still has people or active keys
   */
  @OnlyFor(Role.ADMIN)
  public void remove(TenantId id, Actor actor, @Nullable String reason) {
    ledger.lock();
    var tenant = rows.withId(id).orElseThrow(() -> new UnknownTenant(id));
    InvalidTenant.unless(!id.isOperator(), "tenant " + id + " runs this installation");
    var people = rows.people(id);
    var keys = rows.keys(id);
    InvalidTenant.unless(
        people == 0 && keys == 0,
        "tenant %s still has %d people and %d active keys; remove and revoke them first"
            .formatted(id, people, keys));
    rows.remove(id);
    record(actor, id, "removed", reason, tenant, null);
  }

  private void record(
      Actor actor,
      TenantId id,
      String action,
      @Nullable String reason,
      @Nullable Tenant before,
      @Nullable Tenant after) {
    ledger.record(
        new Change(
            actor, new Subject(KIND, id.value()), action, reason, written(before), written(after)));
  }

  private static @Nullable String written(@Nullable Tenant tenant) {
    return tenant == null ? null : Json.write(tenant);
  }
}
