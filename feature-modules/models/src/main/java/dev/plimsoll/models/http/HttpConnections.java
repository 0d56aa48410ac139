package dev.plimsoll.models.http;

import dev.plimsoll.platform.lifecycle.StopStage;
import dev.plimsoll.platform.outbound.OutboundHttp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Opens the connection pool for all kinds of providers, and closes it at the end. */
@ApplicationScoped
class HttpConnections {
  private volatile @Nullable HttpChat opened;

  @Produces
  @Singleton
  HttpChat open(
      OutboundHttp outbound,
      Clock clock,
      @ConfigProperty(name = "plimsoll.models.connections", defaultValue = "5000") int perHost) {
    var chat = new HttpChat(outbound, perHost, clock);
    opened = chat;
    return chat;
  }

  /** A thread of the server cannot be interrupted while it reads, so its connection is closed. */
  void cutOff(@Observes StopStage stage) {
    var chat = opened;
    if (stage == StopStage.DUE && chat != null) {
      chat.cutOff();
    }
  }

  void close(@Disposes HttpChat chat) {
    chat.close();
  }
}
