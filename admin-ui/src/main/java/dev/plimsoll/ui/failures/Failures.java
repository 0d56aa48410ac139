package dev.plimsoll.ui.failures;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import dev.plimsoll.platform.IdSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Logs internal failures once, with an id that is shown to the user. */
@ApplicationScoped
public class Failures {
  private static final Logger LOG = System.getLogger(Failures.class.getName());
  private static final int SHOWN_MILLIS = 12_000;

  @Inject IdSource ids;

  /** Handles failures after a click or a key press. */
  void watch(@Observes ServiceInitEvent event) {
    event
        .getSource()
        .addSessionInitListener(init -> init.getSession().setErrorHandler(this::report));
  }

  /** Logs a failure and returns its id. */
  public String log(Throwable failure) {
    return log(failure, ids.next());
  }

  /** Logs a failure with an id that it has already, and returns it. */
  public String log(Throwable failure, String id) {
    LOG.log(Level.ERROR, "Failure " + id, failure);
    return id;
  }

  /** What users read about a failure. */
  public static String words(String id) {
    return text("failure.what", id);
  }

  private void report(ErrorEvent event) {
    var id = log(event.getThrowable());
    var ui = UI.getCurrent();
    if (ui != null) {
      Notification.show(words(id), SHOWN_MILLIS, Notification.Position.MIDDLE)
          .addThemeVariants(NotificationVariant.ERROR);
    }
  }
}
