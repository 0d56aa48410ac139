package dev.plimsoll.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All observers of changes, each notified separately: a CDI event would stop at the first observer
 * that fails.
 */
@ApplicationScoped
class ChangeListeners {
  @Inject BeanManager beans;
  @Inject Clock clock;

  private final Map<ObserverMethod<?>, ChangeListener> listeners = new ConcurrentHashMap<>();

  void publish(LedgerAppended change) {
    for (var observer : inOrder(beans.resolveObserverMethods(change))) {
      listeners.computeIfAbsent(observer, _ -> listener(observer)).add(change);
    }
  }

  /** By their priority, as an event would notify them. */
  static <T extends ObserverMethod<?>> List<T> inOrder(Collection<T> observers) {
    return observers.stream().sorted(Comparator.comparingInt(ObserverMethod::getPriority)).toList();
  }

  /** Notifies those that failed again. */
  void catchUp() {
    listeners.values().forEach(ChangeListener::catchUp);
  }

  private ChangeListener listener(ObserverMethod<? super LedgerAppended> observer) {
    var name = observer.getBeanClass().getName();
    return new ChangeListener(name, change -> observer.notify(change), clock);
  }
}
