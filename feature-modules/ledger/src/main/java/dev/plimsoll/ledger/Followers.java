package dev.plimsoll.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All observers of changes, each told on its own. A fired event would end at the first that fails.
 */
@ApplicationScoped
class Followers {
  @Inject BeanManager beans;
  @Inject Clock clock;

  private final Map<ObserverMethod<?>, Follower> followers = new ConcurrentHashMap<>();

  void hear(Changed change) {
    for (var observer : beans.resolveObserverMethods(change)) {
      followers.computeIfAbsent(observer, _ -> follower(observer)).hear(change);
    }
  }

  /** Tells again those that failed. */
  void catchUp() {
    followers.values().forEach(Follower::catchUp);
  }

  private Follower follower(ObserverMethod<? super Changed> observer) {
    var name = observer.getBeanClass().getName();
    return new Follower(name, change -> observer.notify(change), clock);
  }
}
