package dev.plimsoll.access;

import dev.plimsoll.access.CallerOfThread.Asker;
import dev.plimsoll.domain.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whose things the caller of now may see: the operator's people those of all tenants, others those
 * of their own. Façades that are open to both ask here.
 */
@ApplicationScoped
public class VisibleTenants {
  private final Instance<CallerOfThread> callers;

  @Inject
  public VisibleTenants(@Any Instance<CallerOfThread> callers) {
    this.callers = callers;
  }

  /** The only tenant whose things the caller may see; empty for all. */
  public Optional<TenantId> only() {
    return callers.stream()
        .map(CallerOfThread::now)
        .flatMap(asker -> only(asker).stream())
        .findFirst();
  }

  /** Those of a list that the caller may see. */
  public <T> List<T> among(List<T> all, Function<T, TenantId> tenant) {
    return only()
        .map(own -> all.stream().filter(one -> tenant.apply(one).equals(own)).toList())
        .orElse(all);
  }

  /** Whether the caller may see what belongs to a tenant. */
  public boolean include(TenantId tenant) {
    return only().filter(own -> !own.equals(tenant)).isEmpty();
  }

  /**
   * Refuses what belongs to a tenant whose things the caller may not see.
   *
   * @throws NotAllowed if it does
   */
  public void check(TenantId tenant) {
    if (!include(tenant)) {
      throw new NotAllowed(tenant);
    }
  }

  static Optional<TenantId> only(Asker asker) {
    return asker instanceof Asker.Somebody(var caller) && !caller.tenant().isOperator()
        ? Optional.of(caller.tenant())
        : Optional.empty();
  }
}
