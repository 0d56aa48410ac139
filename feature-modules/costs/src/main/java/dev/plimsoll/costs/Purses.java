package dev.plimsoll.costs;

import dev.plimsoll.platform.Background;
import dev.plimsoll.platform.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The purses of this node. What is idle goes back to the treasury, and all of it when the node
 * stops; that of a node that crashes stays taken until its period ends, so that it is never spent
 * twice. Empty purses are put away: there may be one for every user.
 */
@ApplicationScoped
class Purses {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Inject Treasury treasury;
  @Inject Clock clock;
  @Inject Background background;

  private final ConcurrentMap<AccountId, Purse> purses = new ConcurrentHashMap<>();

  Purse of(AccountId id) {
    var held = purses.get(id);
    return held == null || held.isRetired() ? newest(id) : held;
  }

  /** Hands back what is free of a budget on all its accounts. */
  void empty(String budget) {
    purses.forEach((id, purse) -> {
      if (id.budget().equals(budget)) {
        purse.empty();
      }
    });
  }

  /** Tells the treasury what was spent of a budget on all its accounts. */
  void report(String budget) {
    purses.forEach((id, purse) -> {
      if (id.budget().equals(budget)) {
        purse.report();
      }
    });
  }

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    background.repeat("Tidying budgets", PAUSE, this::tidy);
  }

  void end(@Observes Shutdown event) {
    purses.values().forEach(Purse::empty);
  }

  void tidy() {
    purses.values().forEach(Purse::tidy);
    var _ = purses.values().removeIf(Purse::retire);
  }

  int count() {
    return purses.size();
  }

  private Purse newest(AccountId id) {
    return purses.compute(id, (_, held) -> held == null || held.isRetired() ? created(id) : held);
  }

  private Purse created(AccountId id) {
    return new Purse(id, treasury, clock);
  }
}
