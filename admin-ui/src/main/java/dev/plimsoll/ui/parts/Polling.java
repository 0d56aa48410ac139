package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;

/** Polls for changes of something while a component is attached. */
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

  /** Continues polling, or stops if nothing can change any more. */
  public void set(boolean wanted) {
    on = wanted;
    page.getUI().ifPresent(this::poll);
  }

  private void poll(UI ui) {
    ui.setPollInterval(on ? millis : -1);
  }
}
