package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;

/** Looks again and again what has become of something, while a component is on a page. */
public final class Polling {
  private final Component page;
  private final int millis;
  private boolean on = true;

  public Polling(Component page, Duration interval, Runnable look) {
    this.page = page;
    millis = Math.toIntExact(interval.toMillis());
    page.addAttachListener(attached -> {
      var ui = attached.getUI();
      var looking = ui.addPollListener(_ -> look.run());
      page.addDetachListener(left -> {
        left.unregisterListener();
        looking.remove();
        ui.setPollInterval(-1);
      });
      poll(ui);
    });
  }

  /** Goes on, or stops where nothing is left that could change. */
  public void set(boolean wanted) {
    on = wanted;
    page.getUI().ifPresent(this::poll);
  }

  private void poll(UI ui) {
    ui.setPollInterval(on ? millis : -1);
  }
}
