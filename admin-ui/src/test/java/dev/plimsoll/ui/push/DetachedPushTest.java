package dev.plimsoll.ui.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.atmosphere.cpr.AtmosphereResource;
import org.junit.jupiter.api.Test;

class DetachedPushTest {
  private final List<Runnable> leftToOthers = new ArrayList<>();
  private final List<String> closed = new ArrayList<>();
  private final DetachedPush push = new DetachedPush(new UI(), leftToOthers::add);

  @Test
  void leaves_closing_to_others() {
    push.connect(resource("first", false));
    push.disconnect();
    assertThat(push.isConnected()).isFalse();
    assertThat(closed).isEmpty();
    leftToOthers.forEach(Runnable::run);
    assertThat(closed).containsExactly("first");
  }

  @Test
  void closes_only_what_it_was_connected_by_when_another_comes() {
    push.connect(resource("first", false));
    push.connect(resource("second", false));
    leftToOthers.forEach(Runnable::run);
    assertThat(push.isConnected()).isTrue();
    assertThat(closed).containsExactly("first");
  }

  @Test
  void does_not_close_what_ended_by_itself() {
    push.connect(resource("first", true));
    push.disconnect();
    push.disconnect();
    assertThat(push.isConnected()).isFalse();
    assertThat(leftToOthers).isEmpty();
  }

  private AtmosphereResource resource(String name, boolean resumed) {
    return (AtmosphereResource)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {AtmosphereResource.class},
            (_, method, _) ->
                switch (method.getName()) {
                  case "close" -> closed.add(name);
                  case "isResumed" -> resumed;
                  default -> null;
                });
  }
}
