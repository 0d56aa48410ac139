package dev.plimsoll.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeListenersTest {
  @Test
  void are_told_by_their_priority() {
    var observers = new LinkedHashSet<ObserverMethod<?>>();
    List.of(300, 100, 200).forEach(priority -> observers.add(observer(priority)));
    assertThat(ChangeListeners.inOrder(observers))
        .extracting(observer -> observer.getPriority())
        .containsExactly(100, 200, 300);
  }

  private static ObserverMethod<?> observer(int priority) {
    return (ObserverMethod<?>)
        Proxy.newProxyInstance(
            ChangeListenersTest.class.getClassLoader(),
            new Class<?>[] {ObserverMethod.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getPriority" -> priority;
                  case "hashCode" -> System.identityHashCode(proxy);
                  case "equals" -> arguments != null && proxy == arguments[0];
                  default -> null;
                });
  }
}
