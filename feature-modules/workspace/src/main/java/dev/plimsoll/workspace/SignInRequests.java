package dev.plimsoll.workspace;

import dev.plimsoll.access.people.UnknownPerson;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes sign-in links for {@code ./plimsoll sign-in NAME}, so that nobody is locked out of a server
 * of their own. Whoever may write in the data folder could read the database, too.
 */
@ApplicationScoped
class SignInRequests {
  private static final Duration PAUSE = Duration.ofMillis(500);

  @Inject LocalLinks links;
  @Inject BackgroundExecutor executor;

  @Inject
  @ConfigProperty(name = "plimsoll.data")
  String data;

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    var folder = new RequestFolder(Path.of(data, "sign-in"));
    try {
      folder.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    executor.repeat("Making sign-in links", PAUSE, () -> answer(folder));
  }

  private void answer(RequestFolder folder) {
    try {
      folder.answer(this::link);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String link(String name) {
    try {
      return links.issue(new UserId(name));
    } catch (UnknownPerson | IllegalArgumentException _) {
      return "There is nobody with this user name.";
    }
  }
}
