package dev.plimsoll.ui.push;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.shared.communication.PushMode;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Gives each page a push connection that does not block when it is closed. */
@ApplicationScoped
public class PushConnections {
  /** The timeout in seconds; the last message is written by another thread. */
  private static final int LAST_WORDS = 1;

  @Inject BackgroundExecutor executor;

  void watch(@Observes ServiceInitEvent event) {
    event.getSource().addUIInitListener(init -> replace(init.getUI()));
  }

  /** A factory is only used when push is switched on, which has already happened. */
  private void replace(UI ui) {
    var push = ui.getPushConfiguration();
    var mode = push.getPushMode();
    push.setPushMode(PushMode.DISABLED);
    push.setPushConnectionFactory(page -> new DetachedPush(page, later()));
    push.setPushMode(mode);
  }

  private Executor later() {
    return CompletableFuture.delayedExecutor(LAST_WORDS, TimeUnit.SECONDS, this::start);
  }

  private void start(Runnable closing) {
    var _ = executor.start("Closing a push connection", closing);
  }
}
