package dev.plimsoll.costs;

import dev.plimsoll.domain.FeatureKey;
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
 * The purses of this node. Idle money goes back to the treasury, and all of it when the node stops;
 * that of a node that crashes stays taken until its period ends, so that it is never spent twice.
 */
@ApplicationScoped
class Purses {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Inject Treasury treasury;
  @Inject Clock clock;
  @Inject Background background;

  private final ConcurrentMap<FeatureKey, Purse> purses = new ConcurrentHashMap<>();

  Purse of(FeatureKey feature) {
    return purses.computeIfAbsent(feature, of -> new Purse(of, treasury, clock));
  }

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    background.repeat("Tidying budgets", PAUSE, () -> purses.values().forEach(Purse::tidy));
  }

  void end(@Observes Shutdown event) {
    purses.values().forEach(Purse::empty);
  }
}
