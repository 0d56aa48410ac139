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
class ChangeListeners {
  @Inject BeanManager beans;
  @Inject Clock clock;

  private final Map<ObserverMethod<?>, ChangeListener> followers = new ConcurrentHashMap<>();

  void hear(LedgerAppended change) {
    for (var observer : beans.resolveObserverMethods(change)) {
      followers.computeIfAbsent(observer, _ -> follower(observer)).hear(change);
    }
  }

  /** Tells again those that failed. */
  void catchUp() {
    followers.values().forEach(ChangeListener::catchUp);
  }

  private ChangeListener follower(ObserverMethod<? super LedgerAppended> observer) {
    var name = observer.getBeanClass().getName();
    return new ChangeListener(name, change -> observer.notify(change), clock);
  }
}
