package dev.plimsoll.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.reflect.Proxy;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangeListenersTest {
  @Test
  void are_told_by_their_priority() {
    var observers = Stream.of(300, 100, 200).map(ChangeListenersTest::observer).toList();
    assertThat(ChangeListeners.inOrder(observers))
        .extracting(ObserverMethod::getPriority)
        .containsExactly(100, 200, 300);
  }

  private static ObserverMethod<?> observer(int priority) {
    return (ObserverMethod<?>)
        Proxy.newProxyInstance(
            ChangeListenersTest.class.getClassLoader(),
            new Class<?>[] {ObserverMethod.class},
            (_, method, _) -> method.getName().equals("getPriority") ? priority : null);
  }
}
