package dev.plimsoll.ui.failures;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import dev.plimsoll.access.NotAllowed;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.SqlFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Logs internal failures once, with an id, and says in the user's words what happened. */
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

  /** Logs a failure, unless it is no surprise, and returns what users read about it. */
  public String words(Throwable failure) {
    return failure instanceof NotAllowed ? text("failure.role") : words(failure, ids.next());
  }

  /** The same for a failure that has an id already. */
  public String words(Throwable failure, String id) {
    LOG.log(Level.ERROR, "Failure " + id, failure);
    return SqlFailure.isDueToConnection(failure)
        ? text("failure.database", id)
        : text("failure.what", id);
  }

  private void report(ErrorEvent event) {
    var words = words(event.getThrowable());
    var ui = UI.getCurrent();
    if (ui != null) {
      Notification.show(words, SHOWN_MILLIS, Notification.Position.MIDDLE)
          .addThemeVariants(NotificationVariant.ERROR);
    }
  }
}
