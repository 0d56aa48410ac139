package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.Component;
import dev.plimsoll.platform.Subscription;
import java.util.function.Function;

/** Keeps a component up to date while it is on a page. */
public final class Following {
  private Following() {}

  /**
   * Subscribes while the component is attached.
   *
   * @param source subscribes the given listener
   * @param change runs on the page after each change
   */
  public static void follow(
      Component component, Function<Runnable, Subscription> source, Runnable change) {
    component.addAttachListener(attached -> {
      var ui = attached.getUI();
      var subscription =
          source.apply(() -> {
            var _ = ui.access(change::run);
          });
      component.addDetachListener(left -> {
        left.unregisterListener();
        subscription.close();
      });
    });
  }
}
